package baton.handoff;

/// The places on the form that the gate can point at, in the order in which they are filled in.
public enum Part {
    COMPANY,
    CONTACT,
    RECEIVER,
    UNCERTAINTY,
    PAIN,
    MEETING_DATE,
    MEETING_TIME,
    MEETING_ZONE,
    MEETING_ATTENDEES,
    MEETING_AGENDA,
    STAKEHOLDERS,
    OBJECTIONS,
    COMPETITOR,
    INVITE_ACCEPTED,
    ICP_CONFIRMED,
    QUALIFIED,
    MEANINGFUL_CONTACT;

    static Part of(TriggerCondition condition) {
        return switch (condition) {
            case INVITE_ACCEPTED -> INVITE_ACCEPTED;
            case ICP_CONFIRMED -> ICP_CONFIRMED;
            case QUALIFIED -> QUALIFIED;
            case MEANINGFUL_CONTACT -> MEANINGFUL_CONTACT;
        };
    }
}
