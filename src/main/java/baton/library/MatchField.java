package baton.library;

/// Which part of a handoff words stand in.
public enum MatchField {
    COMPANY,
    PEOPLE,
    /// The prospect's own words.
    QUOTE,
    /// An objection, and how it was answered.
    OBJECTION,
    /// The other written fields.
    FIELD,
    /// Qualification and the deeper context.
    CONTEXT,
    CHAPTER,
    /// A comment on a moment of the briefing.
    MOMENT,
    /// What the receiver gave back.
    FEEDBACK,
    /// Why it is held up as an example.
    EXEMPLAR,
    TAG,
    /// Said in the briefing.
    SPOKEN
}
