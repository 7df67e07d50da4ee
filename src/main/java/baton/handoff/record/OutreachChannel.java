package baton.handoff.record;

/// Where automated outreach must stop once a person takes over.
public enum OutreachChannel {
    EMAIL,
    LINKEDIN,
    VOICE
}
