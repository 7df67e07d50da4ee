package baton.handoff.record;

import java.util.List;

/// The five required fields, always in this order.
public record FiveFields(
        Pain pain, Meeting meeting, List<Stakeholder> stakeholders, Objections objections, Competitor competitor) {
    public static final FiveFields EMPTY =
            new FiveFields(Pain.EMPTY, Meeting.EMPTY, List.of(), Objections.EMPTY, Competitor.EMPTY);

    public FiveFields {
        stakeholders = List.copyOf(stakeholders);
    }

    public FiveFields withMeeting(Meeting changed) {
        return new FiveFields(pain, changed, stakeholders, objections, competitor);
    }
}
