package baton.handoff.record;

/// What feedback can point at: the five fields, and the briefing.
public enum RecordField {
    PAIN,
    MEETING,
    STAKEHOLDERS,
    OBJECTIONS,
    COMPETITOR,
    BRIEFING
}
