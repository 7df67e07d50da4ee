package baton.handoff.record;

/// The three parts of "fits our ideal customer" (row 36).
public enum IcpPart {
    SIZE,
    INDUSTRY,
    ROLE
}
