package baton.handoff;

/// How the next meeting takes place (row 3).
public enum MeetingFormat {
    VIDEO,
    PHONE,
    IN_PERSON
}
