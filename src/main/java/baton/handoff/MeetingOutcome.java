package baton.handoff;

/// What became of the first meeting.
public enum MeetingOutcome {
    HELD,
    RESCHEDULED,
    NO_SHOW,
    CANCELLED;

    /// Whether the receiver has met the prospect, and can tell how well the record matched.
    public boolean hasMet() {
        return this == HELD;
    }

    /// Whether it ends the matter; a meeting at another time does not.
    public boolean isFinal() {
        return this != RESCHEDULED;
    }
}
