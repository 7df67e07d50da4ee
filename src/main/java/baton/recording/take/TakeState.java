package baton.recording.take;

/// What was decided about a take.
public enum TakeState {
    /// Nothing yet: it runs, waits in the review, or was interrupted.
    OPEN,
    /// Recorded again since; it stays in the tray until the handoff is sent.
    SET_ASIDE,
    /// It is the briefing.
    KEPT,
    /// Thrown away, and still to be had back until the handoff is sent.
    DISCARDED
}
