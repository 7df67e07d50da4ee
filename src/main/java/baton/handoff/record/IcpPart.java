package baton.handoff.record;

/// The three parts of "fits our ideal customer".
public enum IcpPart {
    SIZE,
    INDUSTRY,
    ROLE
}
