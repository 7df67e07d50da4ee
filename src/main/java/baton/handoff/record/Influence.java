package baton.handoff.record;

/// How much weight somebody's word has (row 22).
public enum Influence {
    HIGH,
    MEDIUM,
    LOW
}
