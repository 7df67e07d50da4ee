package baton.handoff.record;

/// The four roles of row 4.
public enum StakeholderRole {
    DECISION_MAKER,
    EVALUATOR,
    GATEKEEPER,
    END_USER
}
