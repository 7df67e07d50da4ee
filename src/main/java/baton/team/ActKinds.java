package baton.team;

import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffPermissions;
import baton.people.Person;
import baton.people.Role;
import java.util.List;

/// What acts may do to a state, by their kind.
public final class ActKinds {
    private ActKinds() {}

    /// Only its receiver does these, and they change no state.
    static boolean isReceivers(EventKind kind) {
        return switch (kind) {
            case PREPARED, CONFIRMED, CHECKED, UNCHECKED, THANKED, DISCOVERY_ADDED, DISCOVERY_DROPPED -> true;
            default -> false;
        };
    }

    /// These bring it from one state to another.
    static boolean movesState(EventKind kind) {
        return switch (kind) {
            case HANDED_OFF, OPENED, ACCEPTED, RETURNED, TOUCHED, MET, FEEDBACK_GIVEN, TAKEN_BACK, REASSIGNED -> true;
            default -> false;
        };
    }

    /// Whether such an act changes no state, whoever does it: it stands whatever others do.
    public static boolean isNote(EventKind kind) {
        return switch (kind) {
            case READY, NOT_READY, EDITED, ACTION_DONE, BRIEFING_KEPT, TAKEN_OVER, RESCHEDULED -> false;
            default -> !movesState(kind) && !isReceivers(kind);
        };
    }

    /// Whether such an act changes nothing beside itself: a server takes it without anything else.
    public static boolean changesNothing(EventKind kind) {
        return switch (kind) {
            case REMINDED,
                    BREACHED,
                    MARKED,
                    UNMARKED,
                    REPLIED,
                    REACTED,
                    THANKED,
                    DISCOVERY_ADDED,
                    DISCOVERY_DROPPED,
                    EXEMPLAR,
                    NO_EXEMPLAR,
                    TAGGED,
                    UNTAGGED -> true;
            default -> false;
        };
    }

    /// What only some may do is done by them; the screen of whoever did it asks the same.
    public static boolean isAllowed(HandoffEvent act, Handoff here, List<Person> people) {
        var by = people.stream().filter(p -> p.id().equals(act.person())).findFirst();
        return switch (act.kind()) {
            case REASSIGNED ->
                by.filter(p -> HandoffPermissions.mayGiveOn(here.content().receiver(), p))
                        .isPresent();
            case TAKEN_OVER ->
                by.filter(p -> HandoffPermissions.mayGiveOn(here.sender(), p)).isPresent();
            case DEAL_MOVED ->
                by.filter(p -> p.role() == Role.MANAGER || HandoffPermissions.isParty(here, p.id()))
                        .isPresent();
            case OVERRIDDEN -> by.filter(p -> p.role() == Role.MANAGER).isPresent();
            case EDITED, READY, NOT_READY, HANDED_OFF, CORRECTED, FEEDBACK_ANSWERED ->
                act.person().equals(here.sender());
            default -> true;
        };
    }
}
