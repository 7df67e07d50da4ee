package baton.handoff;

/// What can happen to a handoff; every change writes one event, and nothing changes without.
public enum EventKind {
    CREATED,
    IMPORTED,
    /// Somebody else than the rule proposed was chosen as receiver (row 97).
    ROUTED,
    /// Handed off with gaps, on a manager's word (row 10).
    OVERRIDDEN,
    /// One step of what a hot lead starts (row 39).
    ACTION_DONE,
    /// The introduction was sent to the prospect (row 104).
    INTRO_SENT,
    /// It stands in the CRM (row 110).
    IN_CRM,
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
