package baton.handoff.record;

/// How much weight somebody's word has.
public enum Influence {
    HIGH,
    MEDIUM,
    LOW
}
