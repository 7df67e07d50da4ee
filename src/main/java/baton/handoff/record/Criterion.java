package baton.handoff.record;

/// One line of a qualification framework.
public enum Criterion {
    BUDGET,
    AUTHORITY,
    NEED,
    TIMELINE,
    URGENCY,
    MONEY,
    METRICS,
    ECONOMIC_BUYER,
    DECISION_CRITERIA,
    DECISION_PROCESS,
    IDENTIFIED_PAIN,
    CHAMPION,
    COMPETITION,
    CHALLENGES,
    PRIORITISATION
}
