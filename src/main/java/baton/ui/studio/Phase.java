package baton.ui.studio;

/// What the studio is doing.
public enum Phase {
    OPENING,
    /// The devices are live.
    LIVE,
    /// They cannot be opened, or are gone.
    TROUBLE,
    COUNTING,
    RECORDING,
    SAVING,
    REVIEW,
    KEEPING
}
