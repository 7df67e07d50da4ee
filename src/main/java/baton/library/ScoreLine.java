package baton.library;

/// What a reviewer scores a handoff on, 1 to 5 each.
public enum ScoreLine {
    /// Everything is there that the receiver needs.
    COMPLETE,
    /// The prospect speaks in it.
    OWN_WORDS,
    /// One understands why the meeting was worth booking.
    JUDGMENT,
    /// It is clear what comes next, and when.
    NEXT_STEP,
    /// The briefing says what the fields cannot.
    BRIEFING
}
