package baton.handoff.record;

/// How the next meeting takes place (row 3).
public enum MeetingFormat {
    VIDEO,
    PHONE,
    IN_PERSON
}
