package baton.handoff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The six boundaries a handoff can cross (row 66), each with what it cannot do without, and who reads it.
public enum HandoffType {
    /// Everything: five fields and four conditions (rows 1 and 36).
    SDR_TO_AE(
            Audience.COLLEAGUE,
            EnumSet.complementOf(EnumSet.of(
                    Part.UNCERTAINTY,
                    Part.PROMISED,
                    Part.WHY_WON,
                    Part.GOAL,
                    Part.INTENT_SIGNAL,
                    Part.SCORE,
                    Part.BUDGET_CONFIRMED,
                    Part.DECISION_MAKER_CONFIRMED))),
    /// Why it was won, and what was promised (row 60).
    AE_TO_CS(
            Audience.COLLEAGUE,
            EnumSet.of(
                    Part.COMPANY,
                    Part.CONTACT,
                    Part.RECEIVER,
                    Part.PAIN,
                    Part.MEETING_DATE,
                    Part.MEETING_TIME,
                    Part.MEETING_ZONE,
                    Part.MEETING_ATTENDEES,
                    Part.STAKEHOLDERS,
                    Part.WHY_WON,
                    Part.PROMISED)),
    /// What the champion forwards inside their own company (row 61).
    CHAMPION_RECAP(
            Audience.PROSPECT, EnumSet.of(Part.COMPANY, Part.CONTACT, Part.RECEIVER, Part.PAIN, Part.MEETING_AGENDA)),
    /// The patterns and the objection map (row 62).
    FOUNDER_TO_FIRST_HIRE(Audience.COLLEAGUE, EnumSet.of(Part.COMPANY, Part.RECEIVER, Part.PAIN, Part.OBJECTIONS)),
    /// A goal, and the facts to reach it with (row 63).
    HUMAN_TO_AGENT(Audience.AGENT, EnumSet.of(Part.COMPANY, Part.CONTACT, Part.RECEIVER, Part.PAIN, Part.GOAL)),
    /// What the agent is not sure of comes first (row 64).
    AGENT_TO_HUMAN(
            Audience.COLLEAGUE, EnumSet.of(Part.COMPANY, Part.CONTACT, Part.RECEIVER, Part.UNCERTAINTY, Part.PAIN));

    private final Audience audience;
    private final Set<Part> required;

    HandoffType(Audience audience, Set<Part> required) {
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
    public Set<Part> required() {
        return required;
    }

    public boolean requires(Part part) {
        return required.contains(part);
    }
}
