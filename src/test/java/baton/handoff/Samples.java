package baton.handoff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/// A complete record that tests take parts away from.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");

    private Samples() {}

    public static Content complete(UUID receiver) {
        var fields = new FiveFields(
                new Pain(
                        "Our reps spend 20 minutes a day updating Salesforce and still miss half the fields.", "Sarah"),
                new Meeting(
                        LocalDate.of(2026, 11, 24),
                        LocalTime.of(14, 0),
                        ZoneId.of("America/New_York"),
                        30,
                        MeetingFormat.VIDEO,
                        List.of("Sarah", "James"),
                        "Walk through current reporting pain"),
                List.of(
                        new Stakeholder("Sarah Lindqvist", "VP Sales", StakeholderRole.DECISION_MAKER, true),
                        new Stakeholder("James Holt", "Sales Ops", StakeholderRole.EVALUATOR, false)),
                new Objections(false, List.of(new Objection("Too much data entry", "It fills itself"))),
                new Competitor(true, ""));
        return new Content(
                        HandoffType.SDR_TO_AE,
                        receiver,
                        "Northwind",
                        new Contact("Sarah Lindqvist", "sarah@northwind.example"),
                        new DealValue(new BigDecimal("24000"), Currency.getInstance("GBP")),
                        LeadSource.OUTBOUND,
                        fields,
                        java.util.Map.of(),
                        HandoffFormat.VIDEO,
                        List.of())
                .withAllConditions(new Evidence(NOW, "accepted by Sarah"));
    }
}
