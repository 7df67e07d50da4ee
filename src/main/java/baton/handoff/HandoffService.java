package baton.handoff;

import baton.handoff.record.Content;
import baton.handoff.record.HandoffType;
import baton.handoff.record.Preset;
import baton.handoff.rules.Gap;
import baton.handoff.rules.Gate;
import baton.handoff.rules.GateClosedException;
import baton.handoff.rules.Routing;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.people.Substitutes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Everything a person can do with a handoff. Each act checks its rule, moves the state and writes the event that says
/// who did what and when, in one transaction.
public final class HandoffService {
    private final HandoffChangeWriter acts;
    private final Supplier<TeamRules> rules;

    /// @param rules asked at every act: the team may have edited them meanwhile
    /// @param deadlines set at every act
    public HandoffService(
            HandoffStore store,
            InstantSource clock,
            Supplier<UUID> ids,
            Supplier<TeamRules> rules,
            Deadlines deadlines) {
        acts = new HandoffChangeWriter(store, clock, ids, deadlines);
        this.rules = rules;
    }

    /// By the rules that Baton ships with, without clocks.
    public HandoffService(HandoffStore store, InstantSource clock, Supplier<UUID> ids) {
        this(store, clock, ids, () -> TeamRules.STANDARD, Deadlines.NONE);
    }

    /// Begins a draft.
    public Handoff begin(UUID sender, Content content) {
        return create(sender, content, EventKind.CREATED);
    }

    /// Takes a record in from a file, as a draft of the importing person.
    public Handoff bringIn(UUID sender, Content content) {
        return create(sender, content, EventKind.IMPORTED);
    }

    /// Takes records in, all of them or none.
    ///
    /// @return the drafts
    public List<UUID> bringInAll(UUID sender, List<Content> records) {
        return bringInAll(sender, records, List.of());
    }

    /// Takes the rows of a table in, all of them or none. What this person has brought in before, and what stands in
    /// the table twice, is left out.
    ///
    /// @param sources by which each row is known again, in the order of the records; empty where none is
    /// @return the new drafts
    public List<UUID> bringInAll(UUID sender, List<Content> records, List<String> sources) {
        var now = acts.now();
        var begun = new ArrayList<Handoff>();
        var events = new ArrayList<HandoffEvent>();
        var known = new HashSet<>(acts.store().imported(sender, sources));
        var remembered = new HashMap<UUID, String>();
        for (int i = 0; i < records.size(); i++) {
            var source = i < sources.size() ? sources.get(i) : "";
            if (!source.isEmpty() && !known.add(source)) {
                continue;
            }
            var draft = Handoff.draft(acts.id(), sender, records.get(i), now);
            events.add(acts.event(
                    draft, sender, now, EventKind.IMPORTED, records.get(i).company()));
            begun.add(settle(draft, sender, now, events));
            if (!source.isEmpty()) {
                remembered.put(draft.id(), source);
            }
        }
        if (!begun.isEmpty()) {
            acts.store().saveAll(begun, events, remembered);
        }
        return begun.stream().map(Handoff::id).toList();
    }

    private Handoff create(UUID sender, Content content, EventKind kind) {
        var now = acts.now();
        var draft = Handoff.draft(acts.id(), sender, content, now);
        var events = new ArrayList<HandoffEvent>();
        events.add(acts.event(draft, sender, now, kind, content.company()));
        return acts.save(settle(draft, sender, now, events), events);
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
        var now = acts.now();
        var events = new ArrayList<HandoffEvent>();
        events.add(acts.event(handoff, person, now, EventKind.EDITED, new EventPayload.Parts(changed)));
        return acts.save(settle(handoff.withContent(content, now), person, now, events), events);
    }

    /// Makes the clip the briefing of this handoff; an earlier one stays in the library's folder.
    public Handoff keepBriefing(Handoff handoff, UUID person, UUID clip) {
        if (!HandoffPermissions.mayKeepBriefing(handoff, person)) {
            throw new IllegalStateException("its receiver has accepted it with the briefing that it has");
        }
        var now = acts.now();
        var what = new EventPayload.Briefing(clip, handoff.clip());
        return acts.save(
                handoff.withClip(clip, now), List.of(acts.event(handoff, person, now, EventKind.BRIEFING_KEPT, what)));
    }

    /// Puts the handoff into the inbox of its receiver, or of whoever stands in for them: one act, all of it or
    /// nothing. That somebody else was chosen than the team's rules propose is noted with it.
    ///
    /// @param team to find the receiver and their substitute
    /// @param proposed whom the rules propose; empty if nobody
    /// @param override a manager's word, where something is missing; null without one
    /// @throws GateClosedException while anything is missing that no word mends
    /// @throws TalkFirstException if it came back twice and nobody has talked since
    public Handoff handOff(
            Handoff draft,
            UUID person,
            List<Person> team,
            Optional<Routing.Choice> proposed,
            @Nullable ManagerOverride override) {
        var gaps = Gate.gaps(draft.content(), rules.get());
        if (gaps.contains(Gap.RECEIVER_MISSING) || override == null && !gaps.isEmpty()) {
            throw new GateClosedException(gaps);
        }
        var now = acts.now();
        var receiver = team.stream()
                .filter(p -> p.id().equals(draft.receiver()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody of the team receives it"));
        var events = new ArrayList<HandoffEvent>();
        proposed.filter(c -> !c.receiver().id().equals(receiver.id()))
                .map(c -> "%s instead of %s (rule %s, %s)"
                        .formatted(receiver.name(), c.receiver().name(), c.rule(), c.reason()))
                .ifPresent(what -> events.add(acts.event(draft, person, now, EventKind.ROUTED, what)));
        // Who is on vacation does not receive: whoever stands in does, and the history says so.
        var substitute = Substitutes.of(receiver, team, now).filter(s -> !s.id().equals(draft.sender()));
        var ready = draft;
        if (substitute.isPresent()) {
            var content = draft.content().withReceiver(substitute.get().id());
            var changed = new EventPayload.Parts(Changes.between(draft.content(), content));
            events.add(acts.event(draft, person, now, EventKind.EDITED, changed));
            events.add(acts.event(
                    draft,
                    person,
                    now,
                    EventKind.ROUTED,
                    "%s stands in for %s".formatted(substitute.get().name(), receiver.name())));
            ready = draft.withContent(content, now);
        }
        if (override != null && !gaps.isEmpty()) {
            events.add(overridden(ready, override, gaps));
        }
        return send(ready, person, events);
    }

    private HandoffEvent overridden(Handoff handoff, ManagerOverride override, List<Gap> gaps) {
        var what = new EventPayload.Overridden(gaps, override.reason().strip());
        return acts.event(handoff, override.manager(), acts.now(), EventKind.OVERRIDDEN, what);
    }

    /// Puts the handoff into the receiver's inbox.
    ///
    /// @throws GateClosedException while anything is missing
    /// @throws TalkFirstException if it came back twice and nobody has talked since
    public Handoff handOff(Handoff handoff, UUID person) {
        var gaps = Gate.gaps(handoff.content(), rules.get());
        if (!gaps.isEmpty()) {
            throw new GateClosedException(gaps);
        }
        return send(handoff, person, new ArrayList<>());
    }

    /// Puts it into the receiver's inbox although something is missing, on a manager's word.
    ///
    /// @throws GateClosedException while nobody receives it: that no word can mend
    public Handoff handOff(Handoff handoff, UUID person, ManagerOverride override) {
        var gaps = Gate.gaps(handoff.content(), rules.get());
        if (gaps.contains(Gap.RECEIVER_MISSING)) {
            throw new GateClosedException(gaps);
        }
        var events = new ArrayList<HandoffEvent>();
        if (!gaps.isEmpty()) {
            events.add(overridden(handoff, override, gaps));
        }
        return send(handoff, person, events);
    }

    private Handoff send(Handoff handoff, UUID person, List<HandoffEvent> events) {
        if (ReturnHistory.of(acts.store().events(handoff.id())).mustTalk()) {
            throw new TalkFirstException();
        }
        var now = acts.now();
        var ready = handoff.status() == HandoffStatus.READY ? handoff : handoff.moveTo(HandoffStatus.READY, now);
        events.add(acts.event(handoff, person, now, EventKind.HANDED_OFF, ""));
        var content = handoff.content();
        // What a hot lead starts, each step visible and in the team's order.
        if (content.type() == HandoffType.SDR_TO_AE && content.qualification().preset() == Preset.HOT_CALL_BACK) {
            for (var action : rules.get().hotActions()) {
                events.add(acts.event(handoff, person, now, EventKind.ACTION_DONE, new EventPayload.Step(action)));
            }
        }
        return acts.save(ready.handedOff(now), events);
    }

    /// Notes what was done about a handoff outside its states: that the introduction was sent, that it stands
    /// in the CRM, or that somebody else than the rule's choice was made receiver.
    ///
    /// @throws IllegalArgumentException for any other kind: those have acts of their own
    public Handoff note(Handoff handoff, UUID person, EventKind kind, String what) {
        if (kind != EventKind.INTRO_SENT && kind != EventKind.IN_CRM && kind != EventKind.ROUTED) {
            throw new IllegalArgumentException(kind + " is not a note");
        }
        return acts.save(handoff, List.of(acts.event(handoff, person, acts.now(), kind, what)));
    }

    /// Sender and receiver have talked about what came back twice.
    public Handoff talked(Handoff handoff, UUID person) {
        return acts.note(handoff, person, EventKind.TALKED, "");
    }

    /// Notes that the receiver has seen it. Anybody else's look, and a second one, change nothing.
    public Handoff open(Handoff handoff, UUID person) {
        if (handoff.status() != HandoffStatus.HANDED_OFF
                || !person.equals(handoff.content().receiver())) {
            return handoff;
        }
        return move(handoff, person, HandoffStatus.OPENED, EventKind.OPENED, EventPayload.NONE);
    }

    /// Takes over the next step.
    ///
    /// @param evidence what shows that it was reviewed
    public Handoff accept(Handoff handoff, UUID person, String evidence) {
        return move(
                receiverOf(handoff, person),
                person,
                HandoffStatus.ACCEPTED,
                EventKind.ACCEPTED,
                new EventPayload.Words(evidence));
    }

    /// Gives it back to the sender.
    ///
    /// @throws IllegalArgumentException if the reason needs words and there are none
    public Handoff giveBack(Handoff handoff, UUID person, ReturnReason reason, String words) {
        if (reason.needsWords() && words.isBlank()) {
            throw new IllegalArgumentException("this reason needs words");
        }
        var why = new EventPayload.Return(reason, words.strip());
        return move(receiverOf(handoff, person), person, HandoffStatus.RETURNED, EventKind.RETURNED, why);
    }

    /// Logs the first touch.
    public Handoff touch(Handoff handoff, UUID person, FirstTouch kind) {
        return move(
                receiverOf(handoff, person),
                person,
                HandoffStatus.TOUCHED,
                EventKind.TOUCHED,
                new EventPayload.Touch(kind));
    }

    /// Reports back after the meeting.
    ///
    /// @throws IllegalArgumentException for a meeting that was only moved
    /// @throws IllegalStateException for a meeting that has not begun yet, unless it was called off
    public Handoff giveFeedback(Handoff handoff, UUID person, MeetingReport report) {
        receiverOf(handoff, person);
        var outcome = report.outcome();
        if (!outcome.isFinal()) {
            throw new IllegalArgumentException("a meeting at another time is rescheduled, not reported on");
        }
        // A meeting can be called off before it begins; nothing else can be known of it by then.
        if (outcome != MeetingOutcome.CANCELLED && !HandoffPermissions.hasMet(handoff, acts.now())) {
            throw new IllegalStateException("the meeting has not begun yet");
        }
        var now = acts.now();
        var feedback = Feedback.of(handoff.id(), person, now, report);
        var events = new ArrayList<HandoffEvent>();
        var met = handoff;
        if (handoff.status() != HandoffStatus.MET) {
            met = handoff.moveTo(HandoffStatus.MET, now);
            events.add(acts.event(handoff, person, now, EventKind.MET, new EventPayload.Outcome(outcome, null)));
        }
        events.add(acts.event(
                handoff, person, now, EventKind.FEEDBACK_GIVEN, new EventPayload.Outcome(outcome, report.match())));
        return acts.save(met.moveTo(HandoffStatus.FEEDBACK_GIVEN, now), events, feedback);
    }

    /// Takes an act of this person back: accepting, the first touch, or feedback. What was set by it goes, what it
    /// closed is due as before.
    ///
    /// @param act their last one
    /// @throws TooLateToTakeBackException if it cannot be, or cannot be any more
    public Handoff takeBack(Handoff handoff, UUID person, UUID act) {
        var all = acts.store().events(handoff.id());
        var now = acts.now();
        var gone = TakingBack.possible(all, person, now);
        if (gone.isEmpty() || !gone.getFirst().id().equals(act)) {
            throw new TooLateToTakeBackException();
        }
        var back = receiverOf(handoff, person);
        var events = new ArrayList<HandoffEvent>();
        for (var each : gone) {
            back = back.backTo(TakingBack.before(each, all), now);
            var what = new EventPayload.TakenBack(each.id(), each.kind(), each.at());
            events.add(acts.event(handoff, person, now, EventKind.TAKEN_BACK, what));
        }
        return acts.save(back, events);
    }

    private Handoff move(Handoff handoff, UUID person, HandoffStatus target, EventKind kind, EventPayload payload) {
        var now = acts.now();
        return acts.save(handoff.moveTo(target, now), List.of(acts.event(handoff, person, now, kind, payload)));
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
        events.add(acts.event(handoff, person, now, kind, ""));
        return handoff.moveTo(target, now);
    }
}
