package baton.team;

import baton.handoff.EventKind;

/// What acts may do to a state, by their kind.
public final class ActKinds {
    private ActKinds() {}

    /// Only its receiver does these, and they change no state.
    static boolean isReceivers(EventKind kind) {
        return switch (kind) {
            case PREPARED, CONFIRMED, CHECKED, UNCHECKED -> true;
            default -> false;
        };
    }

    /// These bring it from one state to another.
    static boolean movesState(EventKind kind) {
        return switch (kind) {
            case HANDED_OFF, OPENED, ACCEPTED, RETURNED, TOUCHED, MET, FEEDBACK_GIVEN, REASSIGNED -> true;
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
}
