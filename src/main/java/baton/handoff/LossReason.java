package baton.handoff;

/// Why there was no deal. What was lost at the handoff has a name of its own: else it is put down as "not a fit".
public enum LossReason {
    CONTEXT_LOST,
    NOT_A_FIT,
    NO_RESPONSE,
    PRICE,
    TIMING,
    COMPETITOR,
    NO_DECISION,
    OTHER
}
