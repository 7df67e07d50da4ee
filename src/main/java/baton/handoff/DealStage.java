package baton.handoff;

/// How far the deal behind a handoff has come, as far as anybody knows.
public enum DealStage {
    /// Nobody can say yet.
    NOT_YET,
    /// The meeting led to no opportunity.
    NO_OPPORTUNITY,
    /// There is an opportunity, and it is open.
    OPPORTUNITY,
    WON,
    LOST;

    /// Whether it was an opportunity, won and lost ones included.
    public boolean isOpportunity() {
        return this == OPPORTUNITY || this == WON || this == LOST;
    }

    /// Whether it ended without a deal, so that there is a reason to give.
    public boolean isOver() {
        return this == NO_OPPORTUNITY || this == LOST;
    }
}
