package baton.ui.form;

import baton.handoff.record.GatePart;
import java.util.EnumSet;
import java.util.Set;

/// The steps in which somebody is led through their first handoff, in the order of the form.
enum GuideStep {
    WHO(GatePart.COMPANY, GatePart.CONTACT, GatePart.RECEIVER, GatePart.UNCERTAINTY),
    MEETING(
            GatePart.MEETING_DATE,
            GatePart.MEETING_TIME,
            GatePart.MEETING_ZONE,
            GatePart.MEETING_ATTENDEES,
            GatePart.MEETING_AGENDA),
    WHY(GatePart.INTENT_SIGNAL, GatePart.WHY_WON),
    PAIN(GatePart.PAIN),
    STAKEHOLDERS(GatePart.STAKEHOLDERS),
    OBJECTIONS(GatePart.OBJECTIONS),
    COMPETITOR(GatePart.COMPETITOR),
    NEXT(GatePart.PROMISED, GatePart.GOAL),
    OUTREACH,
    CONDITIONS(
            GatePart.INVITE_ACCEPTED,
            GatePart.ICP_CONFIRMED,
            GatePart.QUALIFIED,
            GatePart.MEANINGFUL_CONTACT,
            GatePart.SCORE,
            GatePart.BUDGET_CONFIRMED,
            GatePart.DECISION_MAKER_CONFIRMED,
            GatePart.TEAM_CONDITIONS),
    BRIEFING,
    HAND_OFF;

    private final Set<GatePart> parts = EnumSet.noneOf(GatePart.class);

    GuideStep(GatePart... asked) {
        parts.addAll(Set.of(asked));
    }

    /// What the gate asks for in this step.
    Set<GatePart> parts() {
        return EnumSet.copyOf(parts);
    }
}
