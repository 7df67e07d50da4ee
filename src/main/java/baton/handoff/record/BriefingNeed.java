package baton.handoff.record;

/// What must reach the receiver: it decides whether a handoff is recorded, written or told on the telephone.
public enum BriefingNeed {
    /// Facts that they do not have.
    FACTS,
    /// What the sender believes, and why.
    JUDGMENT,
    /// How the people are.
    RELATIONSHIP,
    /// They talk to the prospect before they could watch anything.
    AT_ONCE
}
