package baton.handoff.record;

/// Who reads a handoff in the end: what is internal never reaches the prospect's side.
public enum Audience {
    COLLEAGUE,
    PROSPECT,
    AGENT
}
