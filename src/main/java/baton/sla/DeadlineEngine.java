package baton.sla;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.Deadlines;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.Question;
import baton.handoff.record.HandoffFormat;
import baton.people.Person;
import baton.people.Role;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Sets, moves and closes the clocks of a handoff as things happen to it. What is set stays as it was set:
/// what moves a deadline closes it and begins another; only what is taken back never was.
public final class DeadlineEngine implements Deadlines {
    private final Supplier<SlaRules> rules;
    private final Supplier<List<Person>> team;

    /// @param rules those in force at the moment of an event
    /// @param team everybody ever added
    public DeadlineEngine(Supplier<SlaRules> rules, Supplier<List<Person>> team) {
        this.rules = rules;
        this.team = team;
    }

    @Override
    public List<Deadline> after(Handoff handoff, List<HandoffEvent> happened, List<Deadline> before) {
        var run = new Run(handoff, before);
        happened.forEach(run::apply);
        return run.changed();
    }

    /// One change of one handoff.
    private final class Run {
        private final Handoff handoff;
        private final Map<UUID, Deadline> open = new LinkedHashMap<>();
        private final Map<UUID, Deadline> closed = new LinkedHashMap<>();
        private final Map<UUID, Deadline> changed = new LinkedHashMap<>();
        private final SlaRules inForce = rules.get();
        private final List<Person> people = team.get();

        Run(Handoff handoff, List<Deadline> before) {
            this.handoff = handoff;
            before.forEach(d -> (d.isOpen() ? open : closed).put(d.id(), d));
        }

        List<Deadline> changed() {
            return List.copyOf(changed.values());
        }

        void apply(HandoffEvent event) {
            switch (event.kind()) {
                case CREATED, EDITED -> record(event);
                case BRIEFING_KEPT -> close(event, EnumSet.of(DeadlineKind.RECORD_BRIEFING));
                case HANDED_OFF -> {
                    closeAll(event);
                    begin(event);
                }
                case ACCEPTED -> close(event, EnumSet.of(DeadlineKind.ACKNOWLEDGE));
                case RETURNED -> {
                    closeAll(event);
                    person(handoff.sender())
                            .ifPresent(sender -> set(maker(event, sender)
                                    .business(DeadlineKind.REWORK, "given back", inForce.rework(), event.at())));
                }
                case TOUCHED -> touched(event);
                case TAKEN_BACK -> takenBack(event);
                case CONFIRMED -> close(event, EnumSet.of(DeadlineKind.CONFIRMATION));
                case PREPARED -> close(event, EnumSet.of(DeadlineKind.PREPARE));
                case MET ->
                    close(
                            event,
                            EnumSet.of(
                                    DeadlineKind.FIRST_TOUCH,
                                    DeadlineKind.WARM_HOLD,
                                    DeadlineKind.FLAG,
                                    DeadlineKind.HOLDING,
                                    DeadlineKind.CONFIRMATION,
                                    DeadlineKind.PREPARE));
                case FEEDBACK_GIVEN -> {
                    // Questions and the next contact outlive the meeting.
                    close(event, EnumSet.complementOf(EnumSet.of(DeadlineKind.ANSWER, DeadlineKind.NEXT_TOUCH)));
                    person(handoff.sender())
                            .ifPresent(sender -> set(maker(event, sender)
                                    .business(DeadlineKind.REPLY, "feedback came", inForce.reply(), event.at())));
                }
                case CORRECTED, FEEDBACK_ANSWERED -> close(event, EnumSet.of(DeadlineKind.REPLY));
                case FLAGGED -> close(event, EnumSet.of(DeadlineKind.FLAG));
                case WARM_HELD -> close(event, EnumSet.of(DeadlineKind.WARM_HOLD));
                case NURTURED -> close(event, EnumSet.of(DeadlineKind.HOLDING, DeadlineKind.WARM_HOLD));
                case RESCHEDULED -> {
                    var waiting = open.values().stream().anyMatch(Deadline::isPaused);
                    close(event, EnumSet.of(DeadlineKind.PREPARE, DeadlineKind.FEEDBACK, DeadlineKind.CONFIRMATION));
                    receiver().ifPresent(receiver -> meeting(event, receiver));
                    if (waiting) {
                        pause(event);
                    }
                }
                case PAUSED -> pause(event);
                case RESUMED -> resume(event);
                case ASKED -> asked(event);
                case ANSWERED -> Question.idIn(event).ifPresent(id -> answered(event, id));
                case REASSIGNED -> reassigned(event);
                case TAKEN_OVER -> takenOver(event);
                case NEXT_TOUCH_SET -> nextTouch(event);
                case NEXT_TOUCH_DONE -> close(event, EnumSet.of(DeadlineKind.NEXT_TOUCH));
                default -> {
                    // Nothing else moves a clock.
                }
            }
        }

        /// From the booking on what its sender knows fades: a first draft with a meeting is to be recorded.
        private void record(HandoffEvent event) {
            var content = handoff.content();
            var booked =
                    content.fields().meeting().start().filter(s -> s.toInstant().isAfter(event.at()));
            if (booked.isEmpty()
                    || content.format() != HandoffFormat.VIDEO
                    || handoff.clip() != null
                    || handoff.handedOffAt() != null) {
                close(event, EnumSet.of(DeadlineKind.RECORD_BRIEFING));
            } else if (open.values().stream().noneMatch(d -> d.kind() == DeadlineKind.RECORD_BRIEFING)) {
                person(handoff.sender())
                        .ifPresent(sender -> set(maker(event, sender).briefing()));
            }
        }

        private void begin(HandoffEvent event) {
            // A recap for a champion, a first hire, an agent: nobody there owes a prospect a call.
            if (!handoff.content().type().promisesTouch()) {
                receiver().ifPresent(owner -> meeting(event, owner));
                return;
            }
            var receiver = receiver();
            if (receiver.isEmpty()) {
                return;
            }
            var owner = receiver.get();
            var policy = inForce.policyFor(handoff.content());
            var maker = maker(event, owner);
            var sender = person(handoff.sender());
            var touch = maker.firstTouch(policy, sender);
            set(maker.acknowledge(inForce.acknowledge(), touch.dueAt()));
            set(touch);
            sender.ifPresent(s -> steps(event, policy, touch, owner, s));
            meeting(event, owner);
        }

        /// What only a late first touch makes due. Business time of the receiver, for it is
        /// their silence; owed by the sender, or by the manager where the team lets it go up by itself.
        private void steps(
                HandoffEvent event, FirstTouchPolicy policy, Deadline touch, Person receiver, Person sender) {
            var maker = maker(event, receiver);
            var tells = inForce.automatic() ? manager().orElse(sender) : sender;
            if (policy.warmHold() != null) {
                set(maker.step(DeadlineKind.WARM_HOLD, policy, policy.warmHold(), sender));
            }
            if (policy.flag() != null) {
                set(maker.step(DeadlineKind.FLAG, policy, policy.flag(), tells));
            } else {
                set(maker.stepAt(DeadlineKind.FLAG, policy, touch.dueAt(), tells));
            }
            if (policy.holding() != null) {
                set(maker.step(DeadlineKind.HOLDING, policy, policy.holding(), sender));
            }
        }

        /// What hangs on the meeting's time: confirming it, being ready, reporting back.
        private void meeting(HandoffEvent event, Person receiver) {
            var meeting = handoff.content().fields().meeting();
            var start = meeting.start();
            var end = meeting.end();
            if (start.isEmpty() || end.isEmpty() || handoff.status() == HandoffStatus.FEEDBACK_GIVEN) {
                return;
            }
            var maker = maker(event, receiver);
            var begins = start.get().toInstant();
            if (begins.isAfter(event.at())) {
                if (inForce.confirmation()) {
                    set(maker.confirmation(begins));
                }
                set(maker.prepare(begins, inForce.beforeMeeting()));
            }
            set(maker.feedback(end.get(), inForce.feedback(), "the meeting's end"));
        }

        private void touched(HandoffEvent event) {
            close(
                    event,
                    EnumSet.of(
                            DeadlineKind.ACKNOWLEDGE,
                            DeadlineKind.FIRST_TOUCH,
                            DeadlineKind.WARM_HOLD,
                            DeadlineKind.FLAG,
                            DeadlineKind.HOLDING));
            if (event.payload().equals(new EventPayload.Touch(FirstTouch.INVITE_OR_CONFIRMATION))) {
                close(event, EnumSet.of(DeadlineKind.CONFIRMATION));
            }
            // A call-back is its own meeting: what came of it is reported all the same.
            if (handoff.content().fields().meeting().end().isEmpty()) {
                receiver()
                        .ifPresent(receiver ->
                                set(maker(event, receiver).feedback(event.at(), inForce.feedback(), "the call-back")));
            }
        }

        /// As if the act had not been: what it began ends, what it closed is due as before.
        private void takenBack(HandoffEvent event) {
            if (!(event.payload() instanceof EventPayload.TakenBack(var act, var kind, var at))) {
                return;
            }
            for (var deadline : List.copyOf(open.values())) {
                if (deadline.cause().equals(act)) {
                    put(deadline.closed(event.at(), EventKind.TAKEN_BACK));
                }
            }
            for (var deadline : List.copyOf(closed.values())) {
                if (deadline.closedBy() == kind && at.equals(deadline.closedAt())) {
                    put(deadline.reopened());
                }
            }
        }

        private void pause(HandoffEvent event) {
            for (var deadline : List.copyOf(open.values())) {
                if (DeadlineKind.PAUSABLE.contains(deadline.kind()) && deadline.pausedAt() == null) {
                    put(deadline.paused(event.at()));
                }
            }
        }

        /// Each goes on with the business time it had left; what was late already stays late.
        private void resume(HandoffEvent event) {
            for (var deadline : List.copyOf(open.values())) {
                if (deadline.pausedAt() != null) {
                    put(deadline.closed(event.at(), EventKind.RESUMED));
                    var whose = deadline.kind().isStep() ? receiver() : person(deadline.owner());
                    whose.ifPresent(w -> set(maker(event, w).resumed(deadline)));
                }
            }
        }

        private void asked(HandoffEvent event) {
            person(Question.addressee(handoff, event.person()))
                    .ifPresent(other -> set(maker(event, other)
                            .business(DeadlineKind.ANSWER, "a question was asked", inForce.answer(), event.at())));
        }

        private void answered(HandoffEvent event, UUID question) {
            open.values().stream()
                    .filter(d -> d.kind() == DeadlineKind.ANSWER && d.cause().equals(question))
                    .toList()
                    .forEach(d -> put(d.closed(event.at(), EventKind.ANSWERED)));
        }

        private void nextTouch(HandoffEvent event) {
            close(event, EnumSet.of(DeadlineKind.NEXT_TOUCH));
            if (event.payload() instanceof EventPayload.Appointment(var at, var words)) {
                person(event.person())
                        .ifPresent(owner -> set(maker(event, owner).chosen(at, words)));
            }
        }

        /// What was due from the receiver before is due from the new one, at the same moments.
        private void reassigned(HandoffEvent event) {
            if (handoff.status() == HandoffStatus.HANDED_OFF) {
                close(event, EnumSet.of(DeadlineKind.ACKNOWLEDGE));
                receiver()
                        .ifPresent(receiver -> set(maker(event, receiver)
                                .business(DeadlineKind.ACKNOWLEDGE, "acknowledge", inForce.acknowledge(), event.at())));
            }
            receiver()
                    .ifPresent(receiver -> open.values().stream()
                            .filter(d -> !d.owner().equals(handoff.sender())
                                    && !d.owner().equals(receiver.id())
                                    && d.kind() != DeadlineKind.FLAG)
                            .toList()
                            .forEach(d -> {
                                put(d.closed(event.at(), EventKind.REASSIGNED));
                                set(maker(event, receiver).handedOn(d));
                            }));
        }

        /// What was due from the sender before is due from the new one, at the same moments.
        private void takenOver(HandoffEvent event) {
            if (!(event.payload() instanceof EventPayload.PassedOn moved)) {
                return;
            }
            person(handoff.sender())
                    .ifPresent(sender -> open.values().stream()
                            .filter(d -> d.owner().equals(moved.from()))
                            .toList()
                            .forEach(d -> {
                                put(d.closed(event.at(), EventKind.TAKEN_OVER));
                                set(maker(event, sender).handedOn(d));
                            }));
        }

        private void close(HandoffEvent event, Set<DeadlineKind> kinds) {
            open.values().stream()
                    .filter(d -> kinds.contains(d.kind()))
                    .toList()
                    .forEach(d -> put(d.closed(event.at(), event.kind())));
        }

        private void closeAll(HandoffEvent event) {
            close(event, EnumSet.allOf(DeadlineKind.class));
        }

        private void set(Deadline deadline) {
            put(deadline);
        }

        private void put(Deadline deadline) {
            changed.put(deadline.id(), deadline);
            if (deadline.isOpen()) {
                closed.remove(deadline.id());
                open.put(deadline.id(), deadline);
            } else {
                open.remove(deadline.id());
                closed.put(deadline.id(), deadline);
            }
        }

        private DeadlineFactory maker(HandoffEvent event, Person owner) {
            return new DeadlineFactory(handoff, event, owner, inForce);
        }

        private Optional<Person> receiver() {
            return Optional.ofNullable(handoff.content().receiver()).flatMap(this::person);
        }

        private Optional<Person> manager() {
            return people.stream()
                    .filter(p -> p.active() && p.role() == Role.MANAGER)
                    .findFirst();
        }

        private Optional<Person> person(UUID id) {
            return people.stream().filter(p -> p.id().equals(id)).findFirst();
        }
    }
}
