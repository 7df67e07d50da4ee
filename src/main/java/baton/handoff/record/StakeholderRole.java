package baton.handoff.record;

/// The four roles in a buying decision.
public enum StakeholderRole {
    DECISION_MAKER,
    EVALUATOR,
    GATEKEEPER,
    END_USER
}
