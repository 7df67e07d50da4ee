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

    public FiveFields withPain(Pain changed) {
        return new FiveFields(changed, meeting, stakeholders, objections, competitor);
    }

    public FiveFields withStakeholders(List<Stakeholder> changed) {
        return new FiveFields(pain, meeting, changed, objections, competitor);
    }

    public FiveFields withObjections(Objections changed) {
        return new FiveFields(pain, meeting, stakeholders, changed, competitor);
    }

    public FiveFields withCompetitor(Competitor changed) {
        return new FiveFields(pain, meeting, stakeholders, objections, changed);
    }

    public FiveFields withMeeting(Meeting changed) {
        return new FiveFields(pain, changed, stakeholders, objections, competitor);
    }
}
