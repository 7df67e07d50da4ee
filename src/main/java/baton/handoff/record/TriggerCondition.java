package baton.handoff.record;

/// The four minimum conditions, all of which must be true before a handoff.
public enum TriggerCondition {
    INVITE_ACCEPTED,
    ICP_CONFIRMED,
    QUALIFIED,
    MEANINGFUL_CONTACT
}
