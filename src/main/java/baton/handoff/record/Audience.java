package baton.handoff.record;

/// Who reads a handoff in the end (row 66): what is internal never reaches the prospect's side (row 61).
public enum Audience {
    COLLEAGUE,
    PROSPECT,
    AGENT
}
