package baton.handoff;

/// What became of the first meeting (row 111).
public enum MeetingOutcome {
    HELD,
    RESCHEDULED,
    NO_SHOW
}
