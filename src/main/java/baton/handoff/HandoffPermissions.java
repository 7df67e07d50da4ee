package baton.handoff;

import baton.people.Person;
import baton.people.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may do what with a handoff, and when: asked by the acts themselves and by the screens that offer them.
public final class HandoffPermissions {
    private HandoffPermissions() {}

    /// Until its receiver has accepted it, its sender may add or replace the briefing; before the hand-off, whoever
    /// writes it.
    public static boolean mayKeepBriefing(Handoff handoff, UUID person) {
        return switch (handoff.status()) {
            case DRAFT, READY, RETURNED -> true;
            case HANDED_OFF, OPENED -> handoff.sender().equals(person);
            default -> false;
        };
    }

    /// Whether there is a meeting to report on: it has begun, or nobody knows when it was.
    public static boolean hasMet(Handoff handoff, Instant now) {
        return handoff.content()
                .fields()
                .meeting()
                .start()
                .map(start -> !now.isBefore(start.toInstant()))
                .orElse(true);
    }

    /// Its receiver reports, once they have accepted it and the meeting has begun.
    public static boolean mayReport(Handoff handoff, UUID person, Instant now) {
        var owned = handoff.status() == HandoffStatus.ACCEPTED
                || handoff.status() == HandoffStatus.TOUCHED
                || handoff.status() == HandoffStatus.MET;
        return owned && person.equals(handoff.content().receiver()) && hasMet(handoff, now);
    }

    /// Sender and receiver may let the clocks stand still, while any runs that can.
    public static boolean mayPause(Handoff handoff, UUID person, Collection<Deadline> deadlines) {
        return isParty(handoff, person)
                && !handoff.status().isWithSender()
                && deadlines.stream().noneMatch(Deadline::isPaused)
                && deadlines.stream().anyMatch(d -> d.isOpen() && DeadlineKind.PAUSABLE.contains(d.kind()));
    }

    /// Sender and receiver may let them go on.
    public static boolean mayResume(Handoff handoff, UUID person, Collection<Deadline> deadlines) {
        return isParty(handoff, person) && deadlines.stream().anyMatch(Deadline::isPaused);
    }

    /// Its receiver, or a manager, while it is under way.
    public static boolean mayReassign(Handoff handoff, Person person) {
        return !handoff.status().isWithSender()
                && !handoff.status().isDone()
                && mayGiveOn(handoff.content().receiver(), person);
    }

    /// Whoever has it gives it on themselves; a manager does it for them.
    ///
    /// @param owner null: nobody has it
    public static boolean mayGiveOn(@Nullable UUID owner, Person by) {
        return by.id().equals(owner) || by.role() == Role.MANAGER;
    }

    /// Sender, receiver and managers say what became of the deal, as soon as it has been handed off.
    public static boolean mayTellDeal(Handoff handoff, Person by) {
        return !handoff.status().isWithSender() && (isParty(handoff, by.id()) || by.role() == Role.MANAGER);
    }

    public static boolean isParty(Handoff handoff, UUID person) {
        return person.equals(handoff.sender())
                || person.equals(handoff.content().receiver());
    }
}
