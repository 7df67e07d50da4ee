package baton.handoff;

/// What a receiver may rate of a handoff beside how well it matched; all of it may be left out.
public enum Quality {
    /// Whether all was there.
    COMPLETENESS,
    /// Whether what was promised fits what can be done.
    PROMISES,
    /// Whether the mood was as described.
    MOOD,
    /// Whether the background explained what was met.
    CONTEXT,
    /// Whether the people were who they were said to be.
    PEOPLE
}
