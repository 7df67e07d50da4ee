package baton.handoff.record;

import java.util.EnumSet;
import java.util.Set;

/// The places on the form that the gate can point at, in the order in which they are filled in.
public enum GatePart {
    COMPANY,
    CONTACT,
    RECEIVER,
    UNCERTAINTY,
    MEETING_DATE,
    MEETING_TIME,
    MEETING_ZONE,
    MEETING_ATTENDEES,
    MEETING_AGENDA,
    INTENT_SIGNAL,
    WHY_WON,
    PAIN,
    STAKEHOLDERS,
    OBJECTIONS,
    COMPETITOR,
    PROMISED,
    GOAL,
    INVITE_ACCEPTED,
    ICP_CONFIRMED,
    QUALIFIED,
    MEANINGFUL_CONTACT,
    SCORE,
    BUDGET_CONFIRMED,
    DECISION_MAKER_CONFIRMED,
    TEAM_CONDITIONS;

    private static final Set<GatePart> CONDITIONS = EnumSet.of(
            INVITE_ACCEPTED,
            ICP_CONFIRMED,
            QUALIFIED,
            MEANINGFUL_CONTACT,
            SCORE,
            BUDGET_CONFIRMED,
            DECISION_MAKER_CONFIRMED,
            TEAM_CONDITIONS);

    /// Whether it is a condition that must hold, rather than something to be written.
    public boolean isCondition() {
        return CONDITIONS.contains(this);
    }
}
