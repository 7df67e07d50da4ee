package baton.ui.studio;

/// What the studio is doing.
public enum Phase {
    OPENING,
    /// The devices are live.
    LIVE,
    /// They cannot be opened, or are gone.
    TROUBLE,
    /// Three seconds are recorded to hear how they sound.
    TESTING,
    /// They are played.
    TESTED,
    COUNTING,
    RECORDING,
    PAUSED,
    SAVING,
    /// Another program's video becomes a take.
    TAKING_IN,
    REVIEW,
    KEEPING;

    boolean isTaking() {
        return this == RECORDING || this == PAUSED;
    }

    /// Whether a finished recording is looked at.
    boolean isReviewing() {
        return this == REVIEW || this == KEEPING;
    }
}
