package baton.handoff;

/// What can happen to a handoff; every change writes one event, and nothing changes without.
public enum EventKind {
    CREATED,
    IMPORTED,
    EDITED,
    BRIEFING_KEPT,
    READY,
    NOT_READY,
    HANDED_OFF,
    OPENED,
    ACCEPTED,
    RETURNED,
    TOUCHED,
    MET,
    FEEDBACK_GIVEN
}
