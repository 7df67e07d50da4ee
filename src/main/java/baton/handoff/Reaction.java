package baton.handoff;

/// What somebody says to a moment of a briefing with one key.
public enum Reaction {
    /// That helps.
    THANKS,
    /// Nobody had told me.
    NEWS,
    /// I do not follow.
    UNCLEAR
}
