package baton.handoff.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The six boundaries a handoff can cross, each with what it cannot do without, and who reads it.
public enum HandoffType {
    /// Everything: five fields and four conditions.
    SDR_TO_AE(
            Audience.COLLEAGUE,
            EnumSet.complementOf(EnumSet.of(
                    GatePart.UNCERTAINTY,
                    GatePart.PROMISED,
                    GatePart.WHY_WON,
                    GatePart.GOAL,
                    GatePart.INTENT_SIGNAL,
                    GatePart.SCORE,
                    GatePart.BUDGET_CONFIRMED,
                    GatePart.DECISION_MAKER_CONFIRMED))),
    /// Why it was won, and what was promised.
    AE_TO_CS(
            Audience.COLLEAGUE,
            EnumSet.of(
                    GatePart.COMPANY,
                    GatePart.CONTACT,
                    GatePart.RECEIVER,
                    GatePart.PAIN,
                    GatePart.MEETING_DATE,
                    GatePart.MEETING_TIME,
                    GatePart.MEETING_ZONE,
                    GatePart.MEETING_ATTENDEES,
                    GatePart.STAKEHOLDERS,
                    GatePart.WHY_WON,
                    GatePart.PROMISED)),
    /// What the champion forwards inside their own company.
    CHAMPION_RECAP(
            Audience.PROSPECT,
            EnumSet.of(GatePart.COMPANY, GatePart.CONTACT, GatePart.RECEIVER, GatePart.PAIN, GatePart.MEETING_AGENDA)),
    /// The patterns and the objection map.
    FOUNDER_TO_FIRST_HIRE(
            Audience.COLLEAGUE, EnumSet.of(GatePart.COMPANY, GatePart.RECEIVER, GatePart.PAIN, GatePart.OBJECTIONS)),
    /// A goal, and the facts to reach it with.
    HUMAN_TO_AGENT(
            Audience.AGENT,
            EnumSet.of(GatePart.COMPANY, GatePart.CONTACT, GatePart.RECEIVER, GatePart.PAIN, GatePart.GOAL)),
    /// What the agent is not sure of comes first.
    AGENT_TO_HUMAN(
            Audience.COLLEAGUE,
            EnumSet.of(GatePart.COMPANY, GatePart.CONTACT, GatePart.RECEIVER, GatePart.UNCERTAINTY, GatePart.PAIN));

    private final Audience audience;
    private final Set<GatePart> required;

    HandoffType(Audience audience, Set<GatePart> required) {
        this.audience = audience;
        this.required = Collections.unmodifiableSet(required);
    }

    public Audience audience() {
        return audience;
    }

    /// Whether its receiver owes the prospect a first touch, by a deadline.
    public boolean promisesTouch() {
        return this == SDR_TO_AE || this == AE_TO_CS;
    }

    /// What the gate asks of this type.
    public Set<GatePart> required() {
        return required;
    }

    public boolean requires(GatePart part) {
        return required.contains(part);
    }
}
