package baton.team;

import baton.handoff.Changes;
import baton.handoff.Deadline;
import baton.handoff.Deadlines;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffPermissions;
import baton.handoff.HandoffStatus;
import baton.handoff.TakingBack;
import baton.handoff.record.Content;
import baton.handoff.rules.Gap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Does acts again on a state that has come meanwhile. A function of what it is given alone: no clock, no store.
///
/// Notes always stand. An act that is no longer possible is refused, with what stands in its way; one that the state
/// has already, because the same person did the same elsewhere, is dropped without a word.
public final class Rebase {
    private static final Set<HandoffStatus> MET_OR_DONE = EnumSet.of(HandoffStatus.MET, HandoffStatus.FEEDBACK_GIVEN);

    /// What the state and the acts together are.
    ///
    /// @param kept those of the acts that count, in order
    /// @param refused those that do not
    /// @param already those that had been done elsewhere
    public record Merged(
            Handoff handoff,
            List<Deadline> deadlines,
            @Nullable Feedback feedback,
            List<HandoffEvent> kept,
            List<Refusal> refused,
            List<HandoffEvent> already) {
        public Merged {
            deadlines = List.copyOf(deadlines);
            kept = List.copyOf(kept);
            refused = List.copyOf(refused);
            already = List.copyOf(already);
        }
    }

    private final Work work;
    private final Function<Content, List<Gap>> gate;
    private final Deadlines clocks;
    private final List<HandoffEvent> history;
    private final Map<UUID, Deadline> deadlines = new LinkedHashMap<>();
    private final List<HandoffEvent> kept = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<HandoffEvent> already = new ArrayList<>();
    private Handoff handoff;
    private @Nullable Feedback feedback;
    private boolean edited;
    private List<String> lost = List.of();

    private Rebase(AgreedState theirs, Work work, Function<Content, List<Gap>> gate, Deadlines clocks) {
        this.work = work;
        this.gate = gate;
        this.clocks = clocks;
        handoff = theirs.handoff();
        feedback = theirs.feedback();
        history = new ArrayList<>(theirs.events());
        theirs.deadlines().forEach(d -> deadlines.put(d.id(), d));
    }

    /// @param theirs what counts so far
    /// @param work what was done meanwhile; acts that the state has, or refuses, are no part of it
    /// @param gate what the rules in force here find missing
    /// @param clocks sets the deadlines of what counts
    public static Merged onto(AgreedState theirs, Work work, Function<Content, List<Gap>> gate, Deadlines clocks) {
        var rebase = new Rebase(theirs, work, gate, clocks);
        work.acts().forEach(rebase::act);
        return new Merged(
                rebase.handoff.withDue(Deadline.firstTouch(rebase.handoff.dueAt(), rebase.deadlines.values())),
                List.copyOf(rebase.deadlines.values()),
                rebase.feedback,
                rebase.kept,
                rebase.refused,
                rebase.already);
    }

    private void act(HandoffEvent act) {
        switch (act.kind()) {
            case READY, NOT_READY -> settle(act);
            case EDITED -> edit(act);
            case HANDED_OFF -> handOff(act);
            case ACTION_DONE -> afterHandOff(act);
            case BRIEFING_KEPT -> briefing(act);
            case OPENED -> open(act);
            case ACCEPTED -> receive(act, HandoffStatus.ACCEPTED);
            case RETURNED -> receive(act, HandoffStatus.RETURNED);
            case TOUCHED -> receive(act, HandoffStatus.TOUCHED);
            case MET -> receive(act, HandoffStatus.MET);
            case FEEDBACK_GIVEN -> feedback(act);
            case TAKEN_BACK -> takeBack(act);
            case REASSIGNED -> reassign(act);
            case TAKEN_OVER -> takeOver(act);
            case RESCHEDULED -> reschedule(act);
            default -> {
                if (ActKinds.isReceivers(act.kind()) && !isReceiver(act.person())) {
                    refuse(act, Refusal.Reason.GIVEN_ON, last(EventKind.REASSIGNED));
                } else if (act.kind() == EventKind.FEEDBACK_ANSWERED
                        && handoff.status() != HandoffStatus.FEEDBACK_GIVEN) {
                    refuse(act, Refusal.Reason.NOT_NOW, last(EventKind.TAKEN_BACK));
                } else {
                    keep(act);
                }
            }
        }
    }

    private void keep(HandoffEvent act) {
        keep(act, handoff);
    }

    private void keep(HandoffEvent act, Handoff changed) {
        handoff = changed;
        kept.add(act);
        history.add(act);
        clocks.after(handoff, List.of(act), List.copyOf(deadlines.values())).forEach(d -> deadlines.put(d.id(), d));
    }

    private void refuse(HandoffEvent act, Refusal.Reason reason, @Nullable HandoffEvent because) {
        var to = because != null && because.payload() instanceof EventPayload.PassedOn moved ? moved.to() : null;
        refused.add(new Refusal(act, reason, Refusal.Because.of(because, to)));
    }

    private boolean isReceiver(UUID person) {
        return person.equals(handoff.content().receiver());
    }

    private @Nullable HandoffEvent last(EventKind... kinds) {
        var wanted = Set.of(kinds);
        return last(e -> wanted.contains(e.kind()));
    }

    private @Nullable HandoffEvent last(Predicate<HandoffEvent> which) {
        return history.reversed().stream().filter(which).findFirst().orElse(null);
    }

    /// Whether the same person has done the same already, since it came to whom it is with.
    private boolean isDone(HandoffEvent act) {
        for (var event : TakingBack.standing(history).reversed()) {
            if (event.kind() == act.kind() && event.person().equals(act.person())) {
                return true;
            }
            if (event.kind() == EventKind.HANDED_OFF || event.kind() == EventKind.REASSIGNED) {
                return false;
            }
        }
        return false;
    }

    /// The gate decides afresh; what it decides is nobody's act.
    private void settle(HandoffEvent act) {
        if (!handoff.status().isWithSender()) {
            already.add(act);
            return;
        }
        var target = gate.apply(handoff.content()).isEmpty() ? HandoffStatus.READY : HandoffStatus.DRAFT;
        var says = act.kind() == EventKind.READY ? HandoffStatus.READY : HandoffStatus.DRAFT;
        if (target == says && handoff.status() != target) {
            keep(act, handoff.moveTo(target, act.at()));
        } else {
            already.add(act);
        }
    }

    private void edit(HandoffEvent act) {
        if (!handoff.status().isWithSender()) {
            refused.add(new Refusal(
                    act,
                    Refusal.Reason.HANDED_OFF,
                    Refusal.Because.of(last(EventKind.HANDED_OFF), null).withParts(partsOf(act), work.content())));
            return;
        }
        if (!act.person().equals(handoff.sender())) {
            refused.add(new Refusal(
                    act,
                    Refusal.Reason.TAKEN_OVER,
                    Refusal.Because.of(last(EventKind.TAKEN_OVER), handoff.sender())
                            .withParts(partsOf(act), work.content())));
            return;
        }
        if (!edited) {
            edited = true;
            var merge = Changes.merge(work.base(), handoff.content(), work.content());
            lost = merge.lost();
            handoff = handoff.withContent(merge.content(), act.at());
        }
        var gone = partsOf(act).stream().filter(lost::contains).toList();
        if (!gone.isEmpty()) {
            var because = last(e -> e.payload() instanceof EventPayload.Parts(var names)
                    && names.stream().anyMatch(gone::contains)
                    && !work.acts().contains(e));
            refused.add(new Refusal(
                    act,
                    Refusal.Reason.PART_CHANGED,
                    Refusal.Because.of(because, null).withParts(gone, work.content())));
        }
        if (gone.size() < partsOf(act).size()) {
            keep(act);
        }
    }

    private static List<String> partsOf(HandoffEvent act) {
        return act.payload() instanceof EventPayload.Parts(var names) ? names : List.of();
    }

    private void handOff(HandoffEvent act) {
        if (!handoff.status().isWithSender()) {
            if (isDone(act)) {
                already.add(act);
            } else {
                refuse(act, Refusal.Reason.HANDED_OFF, last(EventKind.HANDED_OFF));
            }
            return;
        }
        var gaps = gate.apply(handoff.content());
        var allowed = kept.stream().anyMatch(e -> e.kind() == EventKind.OVERRIDDEN);
        if (gaps.contains(Gap.RECEIVER_MISSING) || !gaps.isEmpty() && !allowed) {
            refused.add(new Refusal(act, Refusal.Reason.GATE_CLOSED, Refusal.Because.NONE.withGaps(gaps)));
            return;
        }
        var ready = handoff.status() == HandoffStatus.READY ? handoff : handoff.moveTo(HandoffStatus.READY, act.at());
        keep(act, ready.handedOff(act.at()));
    }

    /// A step of what a hot lead starts goes with its hand-off.
    private void afterHandOff(HandoffEvent act) {
        var off = refused.stream().anyMatch(r -> r.act().kind() == EventKind.HANDED_OFF)
                || already.stream().anyMatch(a -> a.kind() == EventKind.HANDED_OFF);
        if (off) {
            already.add(act);
        } else {
            keep(act);
        }
    }

    private void briefing(HandoffEvent act) {
        if (!HandoffPermissions.mayKeepBriefing(handoff, act.person())) {
            refuse(act, Refusal.Reason.ACCEPTED, last(EventKind.ACCEPTED));
        } else if (act.payload() instanceof EventPayload.Briefing kept) {
            keep(act, handoff.withClip(kept.clip(), act.at()));
        } else {
            keep(act);
        }
    }

    private void open(HandoffEvent act) {
        if (!isReceiver(act.person())) {
            refuse(act, Refusal.Reason.GIVEN_ON, last(EventKind.REASSIGNED));
        } else if (handoff.status() == HandoffStatus.HANDED_OFF) {
            keep(act, handoff.moveTo(HandoffStatus.OPENED, act.at()));
        } else {
            already.add(act);
        }
    }

    /// What its receiver does with it.
    private void receive(HandoffEvent act, HandoffStatus target) {
        var status = handoff.status();
        if (!isReceiver(act.person())) {
            refuse(act, Refusal.Reason.GIVEN_ON, last(EventKind.REASSIGNED));
        } else if (status.canMoveTo(target)) {
            keep(act, handoff.moveTo(target, act.at()));
        } else if (target == HandoffStatus.ACCEPTED && MET_OR_DONE.contains(status)) {
            refuse(act, Refusal.Reason.DONE, last(EventKind.MET));
        } else if (isDone(act)) {
            already.add(act);
        } else {
            refuse(act, inTheWay(), last(e -> ActKinds.movesState(e.kind())));
        }
    }

    private Refusal.Reason inTheWay() {
        return switch (handoff.status()) {
            case RETURNED, DRAFT, READY -> Refusal.Reason.WENT_BACK;
            case MET, FEEDBACK_GIVEN, CLOSED -> Refusal.Reason.DONE;
            default -> Refusal.Reason.NOT_NOW;
        };
    }

    private void feedback(HandoffEvent act) {
        if (handoff.status() == HandoffStatus.FEEDBACK_GIVEN) {
            refuse(act, Refusal.Reason.FEEDBACK_THERE, last(EventKind.FEEDBACK_GIVEN));
        } else if (work.feedback() == null && isReceiver(act.person()) && !isTakenBack(act)) {
            // That it was given says nothing without it.
            refuse(act, Refusal.Reason.NOT_NOW, null);
        } else {
            receive(act, HandoffStatus.FEEDBACK_GIVEN);
        }
        var given = work.feedback();
        if (!kept.isEmpty() && kept.getLast().equals(act)) {
            feedback = given;
        } else if (given != null) {
            // What was written with it is kept with the refusal.
            refused.replaceAll(r -> r.act().equals(act)
                    ? new Refusal(act, r.reason(), r.because().withWords(given.words()))
                    : r);
        }
    }

    /// Whether it was taken back before anybody else heard of it.
    private boolean isTakenBack(HandoffEvent act) {
        return work.acts().stream().anyMatch(a -> act.id().equals(TakingBack.takenBack(a)));
    }

    /// What counts is taken back, unless somebody has built on it; of what does not count, nothing is left to take
    /// back.
    private void takeBack(HandoffEvent act) {
        var id = TakingBack.takenBack(act);
        var counts = TakingBack.standing(history);
        var what = counts.stream()
                .filter(e -> e.id().equals(id) && e.person().equals(act.person()))
                .findFirst();
        if (what.isEmpty()) {
            already.add(act);
        } else if (!isReceiver(act.person())) {
            refuse(act, Refusal.Reason.GIVEN_ON, last(EventKind.REASSIGNED));
        } else if (handoff.status() != TakingBack.after(what.get().kind())
                || !TakingBack.isOpen(what.get(), history, act.at())) {
            refuse(act, inTheWay(), history.getLast());
        } else {
            if (what.get().kind() == EventKind.FEEDBACK_GIVEN) {
                feedback = null;
            }
            keep(act, handoff.backTo(TakingBack.before(what.get(), counts), act.at()));
        }
    }

    private void reassign(HandoffEvent act) {
        if (!(act.payload() instanceof EventPayload.PassedOn moved)) {
            keep(act);
            return;
        }
        if (handoff.status().isWithSender()) {
            refuse(act, Refusal.Reason.WENT_BACK, last(EventKind.RETURNED));
        } else if (handoff.status().isDone()) {
            refuse(act, Refusal.Reason.DONE, last(EventKind.FEEDBACK_GIVEN));
        } else if (isReceiver(moved.to())) {
            already.add(act);
        } else if (!isReceiver(moved.from())) {
            refuse(act, Refusal.Reason.GIVEN_ON, last(EventKind.REASSIGNED));
        } else {
            var fresh = handoff.status() == HandoffStatus.OPENED || handoff.status() == HandoffStatus.ACCEPTED
                    ? handoff.moveTo(HandoffStatus.HANDED_OFF, act.at())
                    : handoff;
            keep(act, fresh.withContent(handoff.content().withReceiver(moved.to()), act.at()));
        }
    }

    private void takeOver(HandoffEvent act) {
        if (!(act.payload() instanceof EventPayload.PassedOn moved)) {
            keep(act);
        } else if (handoff.sender().equals(moved.to())) {
            already.add(act);
        } else if (handoff.sender().equals(moved.from())) {
            keep(act, handoff.withSender(moved.to(), act.at()));
        } else {
            refuse(act, Refusal.Reason.TAKEN_OVER, last(EventKind.TAKEN_OVER));
        }
    }

    private void reschedule(HandoffEvent act) {
        var meeting = handoff.content().fields().meeting();
        if (handoff.status().isWithSender()) {
            refuse(act, Refusal.Reason.WENT_BACK, last(EventKind.RETURNED));
        } else if (handoff.status().isDone()) {
            refuse(act, Refusal.Reason.DONE, last(EventKind.FEEDBACK_GIVEN));
        } else if (!(act.payload() instanceof EventPayload.Rescheduled(var before, var after))) {
            keep(act);
        } else if (meeting.start().filter(after::equals).isPresent()) {
            already.add(act);
        } else if (!Objects.equals(before, meeting.start().orElse(null))) {
            refused.add(new Refusal(
                    act,
                    Refusal.Reason.MOVED_ALREADY,
                    Refusal.Because.of(last(EventKind.RESCHEDULED), null)
                            .withMeeting(meeting.start().orElse(null))));
        } else {
            var moved = meeting.at(after.toLocalDate(), after.toLocalTime(), after.getZone());
            var fields = handoff.content().fields().withMeeting(moved);
            keep(act, handoff.withContent(handoff.content().withFields(fields), act.at()));
        }
    }
}
