package baton.handoff;

import baton.handoff.record.RecordField;
import baton.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is done about a handoff between its states: questions, pauses, another time for the meeting, the small proofs
/// that something was done. Each act is an event, and moves the clocks that wait for it.
public final class FollowUpService {
    /// Characters of one question, note or answer.
    public static final int LONGEST = 4_000;

    private static final int LONGEST_TAG = 60;

    private static final Set<EventKind> REMARKS = EnumSet.of(EventKind.MARKED, EventKind.REPLIED, EventKind.REACTED);

    private final HandoffChangeWriter acts;

    public FollowUpService(HandoffStore store, InstantSource clock, Supplier<UUID> ids, Deadlines deadlines) {
        acts = new HandoffChangeWriter(store, clock, ids, deadlines);
    }

    /// Asks the other side: the receiver asks the sender, anybody else the receiver.
    public Handoff ask(Handoff handoff, UUID person, String question) {
        return acts.note(sent(handoff), person, EventKind.ASKED, needed(question));
    }

    /// @param question the event that asked
    /// @throws IllegalStateException if it is answered, or is no question of this handoff
    public Handoff answer(Handoff handoff, UUID person, UUID question, String words) {
        var open = Question.of(handoff, acts.store().events(handoff.id())).stream()
                .anyMatch(q -> q.id().equals(question) && !q.isAnswered());
        if (!open) {
            throw new IllegalStateException("this question waits for no answer");
        }
        return acts.note(handoff, person, EventKind.ANSWERED, new EventPayload.Reply(question, needed(words)));
    }

    /// Notes that the questions to this person have been seen. Without a new one, nothing changes.
    public Handoff seeQuestions(Handoff handoff, UUID person) {
        var unseen = Question.of(handoff, acts.store().events(handoff.id())).stream()
                .filter(q -> q.to().equals(person) && !q.isAnswered() && q.seenAt() == null)
                .toList();
        if (unseen.isEmpty()) {
            return handoff;
        }
        var now = acts.now();
        var events = unseen.stream()
                .map(q -> acts.event(handoff, person, now, EventKind.SEEN, new EventPayload.Reply(q.id(), "")))
                .toList();
        return acts.save(handoff, events);
    }

    /// Clocks stand still while everybody waits for the prospect.
    ///
    /// @throws IllegalStateException if they already do, nothing runs, or the person is neither sender nor receiver
    public Handoff pause(Handoff handoff, UUID person, String reason) {
        if (!HandoffPermissions.mayPause(sent(handoff), person, acts.store().deadlines(handoff.id()))) {
            throw new IllegalStateException("its sender or receiver lets its clocks stand still, while any runs");
        }
        return acts.note(handoff, person, EventKind.PAUSED, needed(reason));
    }

    /// The prospect has answered: clocks go on with the time they had left.
    ///
    /// @throws IllegalStateException if they do not stand still, or the person is neither sender nor receiver
    public Handoff resume(Handoff handoff, UUID person) {
        if (!HandoffPermissions.mayResume(handoff, person, acts.store().deadlines(handoff.id()))) {
            throw new IllegalStateException("its sender or receiver lets its clocks go on, while they stand still");
        }
        return acts.note(handoff, person, EventKind.RESUMED, "");
    }

    /// The prospect knows that the meeting stands.
    public Handoff confirm(Handoff handoff, UUID person) {
        return acts.note(receiverOf(handoff, person), person, EventKind.CONFIRMED, "");
    }

    /// The receiver is ready for the meeting.
    ///
    /// @param notes how; may be empty
    public Handoff prepared(Handoff handoff, UUID person, String notes) {
        return acts.note(receiverOf(handoff, person), person, EventKind.PREPARED, fitting(notes));
    }

    /// Writes down what is to be asked in the meeting, or that something is not.
    public Handoff discover(Handoff handoff, UUID person, String question, boolean ask) {
        var kind = ask ? EventKind.DISCOVERY_ADDED : EventKind.DISCOVERY_DROPPED;
        return acts.note(receiverOf(handoff, person), person, kind, needed(question));
    }

    /// Ticks a line of the receiver's checklist, or takes the tick back.
    public Handoff check(Handoff handoff, UUID person, String line, boolean done) {
        var kind = done ? EventKind.CHECKED : EventKind.UNCHECKED;
        return acts.note(receiverOf(handoff, person), person, kind, line);
    }

    /// The meeting has another time. Its old one stays in the history; the clocks that hang on it move.
    ///
    /// @param start in the zone in which it was agreed
    /// @throws IllegalStateException once it is done
    public Handoff reschedule(Handoff handoff, UUID person, ZonedDateTime start) {
        sent(handoff);
        if (handoff.status().isDone()) {
            throw new IllegalStateException("the meeting has been reported on");
        }
        var before = handoff.content().fields().meeting();
        var after = before.at(start.toLocalDate(), start.toLocalTime(), start.getZone());
        var what = new EventPayload.Rescheduled(before.start().orElse(null), start);
        var content = handoff.content().withFields(handoff.content().fields().withMeeting(after));
        var now = acts.now();
        var event = acts.event(handoff, person, now, EventKind.RESCHEDULED, what);
        return acts.save(handoff.withContent(content, now), List.of(event));
    }

    /// The manager has been told in neutral words.
    ///
    /// @param words what was sent
    public Handoff flag(Handoff handoff, UUID person, String words) {
        return acts.note(sent(handoff), person, EventKind.FLAGGED, fitting(words));
    }

    /// The prospect was told that somebody will call.
    public Handoff warmHold(Handoff handoff, UUID person) {
        return acts.note(sent(handoff), person, EventKind.WARM_HELD, "");
    }

    /// The prospect got the holding message, and is looked after from now on.
    public Handoff nurture(Handoff handoff, UUID person) {
        return acts.note(sent(handoff), person, EventKind.NURTURED, "");
    }

    /// The sender puts right what was wrong; what was written stays beside it.
    public Handoff correct(Handoff handoff, UUID person, RecordField field, String words) {
        return acts.note(
                senderOf(handoff, person),
                person,
                EventKind.CORRECTED,
                new EventPayload.Correction(field, needed(words)));
    }

    /// The sender answers the feedback.
    ///
    /// @throws IllegalStateException while there is none
    public Handoff answerFeedback(Handoff handoff, UUID person, String words) {
        if (handoff.status() != HandoffStatus.FEEDBACK_GIVEN) {
            throw new IllegalStateException("there is no feedback yet");
        }
        return acts.note(senderOf(handoff, person), person, EventKind.FEEDBACK_ANSWERED, needed(words));
    }

    /// When the prospect is to hear from the team next.
    public Handoff setNextTouch(Handoff handoff, UUID person, Instant at, String words) {
        return acts.note(
                sent(handoff), person, EventKind.NEXT_TOUCH_SET, new EventPayload.Appointment(at, fitting(words)));
    }

    public Handoff nextTouchDone(Handoff handoff, UUID person) {
        return acts.note(sent(handoff), person, EventKind.NEXT_TOUCH_DONE, "");
    }

    /// Both have been through it together.
    public Handoff walkedThrough(Handoff handoff, UUID person, String minutes) {
        return acts.note(sent(handoff), person, EventKind.WALKED_THROUGH, minutes);
    }

    /// Its sender leaves: somebody else writes it on, answers for it, and owes what they owed. Drafts, what came back
    /// and what is under way alike.
    ///
    /// @param by its sender, or a manager
    /// @throws IllegalStateException by anybody else
    public Handoff takeOver(Handoff handoff, Person by, UUID sender) {
        if (!HandoffPermissions.mayGiveOn(handoff.sender(), by)) {
            throw new IllegalStateException("its sender or a manager gives it on");
        }
        var now = acts.now();
        var event = acts.event(
                handoff, by.id(), now, EventKind.TAKEN_OVER, new EventPayload.PassedOn(handoff.sender(), sender, ""));
        return acts.save(handoff.withSender(sender, now), List.of(event));
    }

    /// Somebody else receives it: a substitute, or whom the manager chooses. What was due from the one before is due
    /// from them.
    ///
    /// @param by its receiver, or a manager
    /// @throws IllegalStateException once it is done, while its sender writes it, or by anybody else
    public Handoff reassign(Handoff handoff, Person by, UUID receiver, String why) {
        if (!HandoffPermissions.mayReassign(handoff, by)) {
            throw new IllegalStateException("its receiver or a manager gives it on, while it is under way");
        }
        var now = acts.now();
        var events = new ArrayList<HandoffEvent>();
        events.add(acts.event(
                handoff,
                by.id(),
                now,
                EventKind.REASSIGNED,
                new EventPayload.PassedOn(Objects.requireNonNull(handoff.receiver()), receiver, why)));
        // Whoever has not been in touch yet leaves it as new to the next as it was to them.
        var fresh = handoff.status() == HandoffStatus.OPENED || handoff.status() == HandoffStatus.ACCEPTED
                ? handoff.moveTo(HandoffStatus.HANDED_OFF, now)
                : handoff;
        return acts.save(fresh.withContent(handoff.content().withReceiver(receiver), now), events);
    }

    /// What became of the deal, as far as is known now; what was said before stays in the history.
    ///
    /// @param by its sender, its receiver or a manager
    /// @throws IllegalStateException by anybody else, or while its sender writes it
    /// @throws IllegalArgumentException if there is a reason for what has not ended without a deal
    public Handoff tellDeal(Handoff handoff, Person by, EventPayload.Deal deal) {
        if (!HandoffPermissions.mayTellDeal(handoff, by)) {
            throw new IllegalStateException("its sender, its receiver or a manager says what became of the deal");
        }
        if (deal.reason() != null && !deal.stage().isOver()) {
            throw new IllegalArgumentException("a reason belongs to what has ended without a deal");
        }
        return acts.note(handoff, by.id(), EventKind.DEAL_MOVED, deal.withWords(FollowUpService::fitting));
    }

    /// Holds it up as an example. Said again for the same field, the newer reason holds.
    ///
    /// @param field what is exemplary; null for the whole
    /// @param reason what is good about it
    public Handoff exemplar(Handoff handoff, UUID person, @Nullable RecordField field, String reason) {
        return acts.note(
                inLibrary(handoff), person, EventKind.EXEMPLAR, new EventPayload.Praise(field, needed(reason)));
    }

    public Handoff noExemplar(Handoff handoff, UUID person, @Nullable RecordField field) {
        return acts.note(inLibrary(handoff), person, EventKind.NO_EXEMPLAR, new EventPayload.Praise(field, ""));
    }

    /// One that came back is with its sender, and in the library all the same.
    private static Handoff inLibrary(Handoff handoff) {
        if (handoff.handedOffAt() == null) {
            throw new IllegalStateException("it was never handed off");
        }
        return handoff;
    }

    /// Puts a tag on it, or takes it off; nothing changes if it is so already.
    ///
    /// @param tag any case; kept in lower case, 60 characters at most
    public Handoff tag(Handoff handoff, UUID person, String tag, boolean on) {
        var words = needed(tag).toLowerCase(Locale.ROOT);
        var kept = words.length() > LONGEST_TAG ? words.substring(0, LONGEST_TAG) : words;
        var tags = LibraryLabels.of(acts.store().events(handoff.id())).tags();
        return tags.contains(kept) == on
                ? handoff
                : acts.note(inLibrary(handoff), person, on ? EventKind.TAGGED : EventKind.UNTAGGED, kept);
    }

    /// Writes a comment at a moment of the briefing.
    ///
    /// @param place on the time of the whole file
    public Handoff mark(Handoff handoff, UUID person, UUID clip, Duration place, String words) {
        return acts.note(sent(handoff), person, EventKind.MARKED, new EventPayload.Moment(clip, place, needed(words)));
    }

    /// Says something to a moment of the briefing with one key.
    ///
    /// @param place on the time of the whole file
    public Handoff react(Handoff handoff, UUID person, UUID clip, Duration place, Reaction reaction) {
        return acts.note(sent(handoff), person, EventKind.REACTED, new EventPayload.Reacted(clip, place, reaction));
    }

    /// Answers a comment.
    ///
    /// @throws IllegalStateException if it is not there any more
    public Handoff reply(Handoff handoff, UUID person, UUID comment, String words) {
        var there = ClipComment.all(acts.store().events(handoff.id())).stream().anyMatch(c -> c.id().equals(comment));
        if (!there) {
            throw new IllegalStateException("the comment was taken back");
        }
        return acts.note(sent(handoff), person, EventKind.REPLIED, new EventPayload.Reply(comment, needed(words)));
    }

    /// A word to its sender with the acceptance.
    ///
    /// @param words empty to say only that it is good
    public Handoff thank(Handoff handoff, UUID person, String words) {
        return acts.note(receiverOf(handoff, person), person, EventKind.THANKED, fitting(words));
    }

    /// Takes one's own comment, answer or reaction back.
    ///
    /// @throws IllegalStateException if somebody else wrote it
    public Handoff unmark(Handoff handoff, UUID person, UUID moment) {
        var own = acts.store().events(handoff.id()).stream()
                .anyMatch(e -> e.id().equals(moment)
                        && REMARKS.contains(e.kind())
                        && e.person().equals(person));
        if (!own) {
            throw new IllegalStateException("only who wrote it may take it back");
        }
        return acts.note(handoff, person, EventKind.UNMARKED, new EventPayload.Reply(moment, ""));
    }

    /// Gives one signal of a deadline, once for all windows: the event says which.
    ///
    /// @return false if another window has given it
    public boolean ring(Deadline deadline, int signal) {
        var kind = signal >= Deadline.SIGNALS ? EventKind.BREACHED : EventKind.REMINDED;
        var event = new HandoffEvent(
                Deadline.idOf(deadline.id(), deadline.kind(), signal),
                deadline.handoff(),
                acts.now(),
                deadline.owner(),
                kind,
                new EventPayload.Reminder(deadline.kind()));
        return acts.store().ring(deadline, signal, event);
    }

    private static Handoff sent(Handoff handoff) {
        if (handoff.status().isWithSender()) {
            throw new IllegalStateException("it is with its sender");
        }
        return handoff;
    }

    private static Handoff receiverOf(Handoff handoff, UUID person) {
        if (!person.equals(handoff.content().receiver())) {
            throw new IllegalStateException("only the receiver may do this");
        }
        return sent(handoff);
    }

    private static Handoff senderOf(Handoff handoff, UUID person) {
        if (!person.equals(handoff.sender())) {
            throw new IllegalStateException("only the sender may do this");
        }
        return sent(handoff);
    }

    private static String needed(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("words are needed");
        }
        return fitting(words);
    }

    private static String fitting(String words) {
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " characters");
        }
        return words.strip();
    }
}
