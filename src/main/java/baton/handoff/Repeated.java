package baton.handoff;

/// Whether the prospect had to say again what they had already said.
public enum Repeated {
    NOTHING,
    SOMETHING,
    A_LOT
}
