package baton.handoff;

/// What is missing at one place of the record; each names the sentence that says so.
public enum Gap {
    COMPANY_MISSING(Part.COMPANY),
    CONTACT_MISSING(Part.CONTACT),
    RECEIVER_MISSING(Part.RECEIVER),
    UNCERTAINTY_MISSING(Part.UNCERTAINTY),
    PAIN_MISSING(Part.PAIN),
    MEETING_DATE_MISSING(Part.MEETING_DATE),
    MEETING_TIME_MISSING(Part.MEETING_TIME),
    MEETING_ZONE_MISSING(Part.MEETING_ZONE),
    MEETING_ATTENDEES_MISSING(Part.MEETING_ATTENDEES),
    MEETING_AGENDA_MISSING(Part.MEETING_AGENDA),
    STAKEHOLDERS_MISSING(Part.STAKEHOLDERS),
    STAKEHOLDER_INCOMPLETE(Part.STAKEHOLDERS),
    OBJECTIONS_UNANSWERED(Part.OBJECTIONS),
    OBJECTION_INCOMPLETE(Part.OBJECTIONS),
    COMPETITOR_UNANSWERED(Part.COMPETITOR),
    INVITE_NOT_ACCEPTED(Part.INVITE_ACCEPTED),
    ICP_NOT_CONFIRMED(Part.ICP_CONFIRMED),
    NOT_QUALIFIED(Part.QUALIFIED),
    NO_MEANINGFUL_CONTACT(Part.MEANINGFUL_CONTACT);

    private final Part part;

    Gap(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    static Gap of(TriggerCondition condition) {
        return switch (condition) {
            case INVITE_ACCEPTED -> INVITE_NOT_ACCEPTED;
            case ICP_CONFIRMED -> ICP_NOT_CONFIRMED;
            case QUALIFIED -> NOT_QUALIFIED;
            case MEANINGFUL_CONTACT -> NO_MEANINGFUL_CONTACT;
        };
    }
}
