package baton.handoff.record;

/// Where automated outreach must stop once a person takes over (row 42).
public enum OutreachChannel {
    EMAIL,
    LINKEDIN,
    VOICE
}
