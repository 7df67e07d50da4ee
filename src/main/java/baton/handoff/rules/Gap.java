package baton.handoff.rules;

import baton.handoff.record.GatePart;
import baton.handoff.record.TriggerCondition;

/// What is missing at one place of the record; each names the sentence that says so.
public enum Gap {
    COMPANY_MISSING(GatePart.COMPANY),
    CONTACT_MISSING(GatePart.CONTACT),
    RECEIVER_MISSING(GatePart.RECEIVER),
    UNCERTAINTY_MISSING(GatePart.UNCERTAINTY),
    MEETING_DATE_MISSING(GatePart.MEETING_DATE),
    MEETING_TIME_MISSING(GatePart.MEETING_TIME),
    MEETING_ZONE_MISSING(GatePart.MEETING_ZONE),
    MEETING_ATTENDEES_MISSING(GatePart.MEETING_ATTENDEES),
    MEETING_AGENDA_MISSING(GatePart.MEETING_AGENDA),
    INTENT_MISSING(GatePart.INTENT_SIGNAL),
    PAIN_MISSING(GatePart.PAIN),
    STAKEHOLDERS_MISSING(GatePart.STAKEHOLDERS),
    STAKEHOLDER_INCOMPLETE(GatePart.STAKEHOLDERS),
    OBJECTIONS_UNANSWERED(GatePart.OBJECTIONS),
    OBJECTION_INCOMPLETE(GatePart.OBJECTIONS),
    COMPETITOR_UNANSWERED(GatePart.COMPETITOR),
    WHY_WON_MISSING(GatePart.WHY_WON),
    PROMISED_MISSING(GatePart.PROMISED),
    GOAL_MISSING(GatePart.GOAL),
    INVITE_NOT_ACCEPTED(GatePart.INVITE_ACCEPTED),
    OTHER_PROOF_UNNAMED(GatePart.INVITE_ACCEPTED),
    ICP_NOT_CONFIRMED(GatePart.ICP_CONFIRMED),
    NOT_QUALIFIED(GatePart.QUALIFIED),
    SCORE_BELOW_THRESHOLD(GatePart.QUALIFIED),
    NO_MEANINGFUL_CONTACT(GatePart.MEANINGFUL_CONTACT),
    SCORE_TOO_LOW(GatePart.SCORE),
    BUDGET_NOT_CONFIRMED(GatePart.BUDGET_CONFIRMED),
    DECISION_MAKER_NOT_CONFIRMED(GatePart.DECISION_MAKER_CONFIRMED),
    TEAM_CONDITION_OPEN(GatePart.TEAM_CONDITIONS);

    private final GatePart part;

    Gap(GatePart part) {
        this.part = part;
    }

    public GatePart part() {
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
