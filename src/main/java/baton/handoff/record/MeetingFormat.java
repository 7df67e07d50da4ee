package baton.handoff.record;

/// How the next meeting takes place.
public enum MeetingFormat {
    VIDEO,
    PHONE,
    IN_PERSON
}
