package baton.handoff.record;

/// Where the prospect came from.
public enum LeadSource {
    OUTBOUND,
    INBOUND,
    REFERRAL,
    EVENT,
    PARTNER,
    OTHER
}
