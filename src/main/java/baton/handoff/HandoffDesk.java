package baton.handoff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Everything a person can do with a handoff. Each act checks its rule, moves the state and writes the event that says
/// who did what and when, in one transaction.
public final class HandoffDesk {
    private final HandoffStore store;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Supplier<TeamRules> rules;

    /// @param rules asked at every act: the team may have edited them meanwhile
    public HandoffDesk(HandoffStore store, InstantSource clock, Supplier<UUID> ids, Supplier<TeamRules> rules) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.rules = rules;
    }

    /// By the rules that Baton ships with.
    public HandoffDesk(HandoffStore store, InstantSource clock, Supplier<UUID> ids) {
        this(store, clock, ids, () -> TeamRules.STANDARD);
    }

    /// Begins a draft.
    public Handoff begin(UUID sender, Content content) {
        return create(sender, content, EventKind.CREATED);
    }

    /// Takes a record in from a file, as a draft of the importing person.
    public Handoff bringIn(UUID sender, Content content) {
        return create(sender, content, EventKind.IMPORTED);
    }

    /// Takes the rows of a table in, all of them or none.
    ///
    /// @return how many
    public int bringInAll(UUID sender, List<Content> records) {
        var now = clock.instant();
        var begun = new ArrayList<Handoff>();
        var events = new ArrayList<HandoffEvent>();
        for (var content : records) {
            var draft = Handoff.draft(ids.get(), sender, content, now);
            events.add(event(draft, sender, now, EventKind.IMPORTED, content.company()));
            begun.add(settle(draft, sender, now, events));
        }
        store.saveAll(begun, events);
        return begun.size();
    }

    private Handoff create(UUID sender, Content content, EventKind kind) {
        var now = clock.instant();
        var draft = Handoff.draft(ids.get(), sender, content, now);
        var events = new ArrayList<HandoffEvent>();
        events.add(event(draft, sender, now, kind, content.company()));
        return store.save(settle(draft, sender, now, events), events);
    }

    /// Replaces what was written. The same content again changes nothing and writes nothing.
    ///
    /// @throws IllegalStateException once it is with the receiver: corrections are then events, not edits
    public Handoff edit(Handoff handoff, UUID person, Content content) {
        if (!handoff.status().isWithSender()) {
            throw new IllegalStateException("the record is with its receiver and cannot be edited");
        }
        var changed = Changes.between(handoff.content(), content);
        if (changed.isEmpty()) {
            return handoff;
        }
        var now = clock.instant();
        var events = new ArrayList<HandoffEvent>();
        events.add(event(handoff, person, now, EventKind.EDITED, String.join(", ", changed)));
        return store.save(settle(handoff.withContent(content, now), person, now, events), events);
    }

    /// Makes the clip the briefing of this handoff; an earlier one stays in the library's folder.
    public Handoff keepBriefing(Handoff handoff, UUID person, UUID clip) {
        if (!handoff.status().isWithSender()) {
            throw new IllegalStateException("the record is with its receiver and its briefing cannot be replaced");
        }
        var now = clock.instant();
        var before = handoff.clip();
        var what = before == null ? clip.toString() : clip + " instead of " + before;
        return store.save(
                handoff.withClip(clip, now), List.of(event(handoff, person, now, EventKind.BRIEFING_KEPT, what)));
    }

    /// Puts the handoff into the receiver's inbox.
    ///
    /// @param due by when the receiver must be in touch (row 80)
    /// @throws GateClosedException while anything is missing (row 10)
    public Handoff handOff(Handoff handoff, UUID person, Instant due, String whyDue) {
        var gaps = Gate.gaps(handoff.content(), rules.get());
        if (!gaps.isEmpty()) {
            throw new GateClosedException(gaps);
        }
        return send(handoff, person, due, whyDue, new ArrayList<>());
    }

    /// Puts it into the receiver's inbox although something is missing, on a manager's word (row 10).
    ///
    /// @throws GateClosedException while nobody receives it: that no word can mend
    public Handoff handOff(Handoff handoff, UUID person, Instant due, String whyDue, ManagerOverride override) {
        var gaps = Gate.gaps(handoff.content(), rules.get());
        if (gaps.contains(Gap.RECEIVER_MISSING)) {
            throw new GateClosedException(gaps);
        }
        var events = new ArrayList<HandoffEvent>();
        if (!gaps.isEmpty()) {
            var what = gaps.size() + " open (" + names(gaps) + "): "
                    + override.reason().strip();
            events.add(event(handoff, override.manager(), clock.instant(), EventKind.OVERRIDDEN, what));
        }
        return send(handoff, person, due, whyDue, events);
    }

    private static String names(List<Gap> gaps) {
        return gaps.stream().map(Gap::name).collect(Collectors.joining(", "));
    }

    private Handoff send(Handoff handoff, UUID person, Instant due, String whyDue, List<HandoffEvent> events) {
        var now = clock.instant();
        var ready = handoff.status() == HandoffStatus.READY ? handoff : handoff.moveTo(HandoffStatus.READY, now);
        events.add(event(handoff, person, now, EventKind.HANDED_OFF, whyDue));
        var content = handoff.content();
        // What a hot lead starts, each step visible and in the team's order (row 39).
        if (content.type() == HandoffType.SDR_TO_AE && content.qualification().preset() == Preset.HOT_CALL_BACK) {
            for (var action : rules.get().hotActions()) {
                events.add(event(handoff, person, now, EventKind.ACTION_DONE, action.name()));
            }
        }
        return store.save(ready.handedOff(now, due), events);
    }

    /// Notes what was done about a handoff outside its states: that the introduction was sent (row 104), that it stands
    /// in the CRM (row 110), or that somebody else than the rule's choice was made receiver (row 97).
    ///
    /// @throws IllegalArgumentException for any other kind: those have acts of their own
    public Handoff note(Handoff handoff, UUID person, EventKind kind, String what) {
        if (kind != EventKind.INTRO_SENT && kind != EventKind.IN_CRM && kind != EventKind.ROUTED) {
            throw new IllegalArgumentException(kind + " is not a note");
        }
        return store.save(handoff, List.of(event(handoff, person, clock.instant(), kind, what)));
    }

    /// Notes that the receiver has seen it. Anybody else's look, and a second one, change nothing.
    public Handoff open(Handoff handoff, UUID person) {
        if (handoff.status() != HandoffStatus.HANDED_OFF
                || !person.equals(handoff.content().receiver())) {
            return handoff;
        }
        return move(handoff, person, HandoffStatus.OPENED, EventKind.OPENED, "");
    }

    /// Takes over the next step.
    ///
    /// @param evidence what shows that it was reviewed (row 75)
    public Handoff accept(Handoff handoff, UUID person, String evidence) {
        return move(receiverOf(handoff, person), person, HandoffStatus.ACCEPTED, EventKind.ACCEPTED, evidence);
    }

    /// Gives it back to the sender.
    ///
    /// @throws IllegalArgumentException if the reason needs words and there are none
    public Handoff giveBack(Handoff handoff, UUID person, ReturnReason reason, String words) {
        if (reason.needsWords() && words.isBlank()) {
            throw new IllegalArgumentException("this reason needs words");
        }
        var what = words.isBlank() ? reason.name() : reason.name() + ": " + words.strip();
        return move(receiverOf(handoff, person), person, HandoffStatus.RETURNED, EventKind.RETURNED, what);
    }

    /// Logs the first touch (row 85).
    public Handoff touch(Handoff handoff, UUID person, FirstTouch kind) {
        return move(receiverOf(handoff, person), person, HandoffStatus.TOUCHED, EventKind.TOUCHED, kind.name());
    }

    /// Reports back after the meeting (row 111).
    public Handoff giveFeedback(
            Handoff handoff, UUID person, MeetingOutcome outcome, int match, Set<RecordField> wrong, String words) {
        receiverOf(handoff, person);
        var now = clock.instant();
        var feedback = new Feedback(handoff.id(), person, now, outcome, match, wrong, words.strip());
        var events = new ArrayList<HandoffEvent>();
        var met = handoff;
        if (handoff.status() != HandoffStatus.MET) {
            met = handoff.moveTo(HandoffStatus.MET, now);
            events.add(event(handoff, person, now, EventKind.MET, outcome.name()));
        }
        events.add(event(handoff, person, now, EventKind.FEEDBACK_GIVEN, outcome + ", match " + match));
        return store.save(met.moveTo(HandoffStatus.FEEDBACK_GIVEN, now), feedback, events);
    }

    private Handoff move(Handoff handoff, UUID person, HandoffStatus target, EventKind kind, String what) {
        var now = clock.instant();
        return store.save(handoff.moveTo(target, now), List.of(event(handoff, person, now, kind, what)));
    }

    private static Handoff receiverOf(Handoff handoff, UUID person) {
        if (!person.equals(handoff.content().receiver())) {
            throw new IllegalStateException("only the receiver may do this");
        }
        return handoff;
    }

    /// Draft or ready, as the gate says; the change of state gets its own event.
    private Handoff settle(Handoff handoff, UUID person, Instant now, List<HandoffEvent> events) {
        var target = Gate.gaps(handoff.content(), rules.get()).isEmpty() ? HandoffStatus.READY : HandoffStatus.DRAFT;
        if (handoff.status() == target) {
            return handoff;
        }
        var kind = target == HandoffStatus.READY ? EventKind.READY : EventKind.NOT_READY;
        events.add(event(handoff, person, now, kind, ""));
        return handoff.moveTo(target, now);
    }

    private HandoffEvent event(Handoff handoff, UUID person, Instant at, EventKind kind, String what) {
        return new HandoffEvent(ids.get(), handoff.id(), at, person, kind, what);
    }
}
