package baton.handoff;

import baton.handoff.record.AdditionalContext;
import baton.handoff.record.BriefingNeed;
import baton.handoff.record.CallRecording;
import baton.handoff.record.Competitor;
import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.Criterion;
import baton.handoff.record.DealValue;
import baton.handoff.record.Evidence;
import baton.handoff.record.FiveFields;
import baton.handoff.record.Framework;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.IcpPart;
import baton.handoff.record.Influence;
import baton.handoff.record.LeadSource;
import baton.handoff.record.Meeting;
import baton.handoff.record.MeetingFormat;
import baton.handoff.record.Objection;
import baton.handoff.record.Objections;
import baton.handoff.record.OutreachChannel;
import baton.handoff.record.OutreachStop;
import baton.handoff.record.Pain;
import baton.handoff.record.Preset;
import baton.handoff.record.Qualification;
import baton.handoff.record.Quote;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.StakeholderRole;
import baton.handoff.record.StakeholderStance;
import baton.handoff.rules.TeamRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A complete record that tests take parts away from.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");

    private Samples() {}

    /// The rules that Baton ships with, but for what teams change most.
    public static TeamRules rules(
            List<TeamRules.TeamCondition> conditions,
            List<TeamRules.RoutingRule> routing,
            Map<String, String> templates) {
        var s = TeamRules.STANDARD;
        return new TeamRules(
                s.threshold(),
                s.framework(),
                s.verticals(),
                s.amberDays(),
                s.redDays(),
                s.salesReady(),
                conditions,
                s.hotActions(),
                s.currency(),
                s.bands(),
                s.inbound(),
                routing,
                s.duplicateDays(),
                s.hollow(),
                s.internal(),
                templates,
                s.hubspot(),
                s.personFigures(),
                s.lengths(),
                s.tools(),
                s.told());
    }

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

    /// The same with every part of the deeper context filled in.
    public static Content full(UUID receiver) {
        var base = complete(receiver);
        var f = base.fields();
        var fields = new FiveFields(
                new Pain(
                        f.pain().quote(),
                        "Sarah Lindqvist",
                        LocalDate.of(2026, 11, 12),
                        "Two people do nothing else.",
                        List.of(new Quote(
                                "Nobody trusts | the <numbers> \\ any more.\nNobody.", "James Holt", null, ""))),
                new Meeting(
                        f.meeting().date(),
                        f.meeting().time(),
                        f.meeting().zone(),
                        45,
                        MeetingFormat.VIDEO,
                        List.of("Sarah Lindqvist", "James Holt"),
                        "Walk through current reporting pain",
                        "https://meet.example/abc",
                        true),
                List.of(
                        new Stakeholder(
                                "Sarah Lindqvist",
                                "VP Sales",
                                StakeholderRole.DECISION_MAKER,
                                true,
                                new StakeholderStance(
                                        Influence.HIGH, "James", false, "another failed roll-out", "short and direct")),
                        new Stakeholder("James Holt", "Sales Ops", StakeholderRole.EVALUATOR, false)),
                new Objections(
                        false,
                        List.of(
                                new Objection("Too much data entry", "It fills itself"),
                                new Objection("Price", "", true))),
                new Competitor(false, "FreightView", "the spreadsheet"));
        var more = new AdditionalContext(
                "Asked for the price of ten seats",
                "A new VP starts in January",
                "",
                new AdditionalContext.Account(
                        "VP Sales",
                        "Logistics",
                        "140",
                        "UK",
                        "Salesforce, Excel",
                        "Opened in Leeds",
                        "https://northwind.example",
                        "0035g00000AbCdE"),
                List.of(
                        new AdditionalContext.Requirement("Works offline", false),
                        new AdditionalContext.Requirement("Single sign-on", true)),
                List.of("Salesforce", "Outlook"),
                List.of("GDPR"),
                new AdditionalContext.Timeline(
                        "end of Q1", "the board meets in April", true, "another year of Mondays"),
                new AdditionalContext.Budget(
                        new BigDecimal("15000"),
                        new BigDecimal("20000"),
                        Currency.getInstance("GBP"),
                        "Mark Ellery, CFO",
                        "April",
                        "three offers above 10k"),
                new AdditionalContext.Decision("Sarah decides, Mark signs", List.of("adoption", "price")),
                List.of(new AdditionalContext.Attempt("FreightView in 2024", "nobody used it")),
                List.of("A price list before the call"),
                List.of("The reporting demo"),
                new AdditionalContext.Plan("the Monday view", "roll-out fear", "Mark"),
                List.of(new AdditionalContext.Contacted(LocalDate.of(2026, 11, 3), "call", "First talk, 12 minutes")),
                "Her daughter rows for Leeds",
                List.of("Under contract until March"),
                "Grew by 30 people last year",
                "Write the follow-up",
                List.of("Never mention FreightView first"),
                List.of(
                        new AdditionalContext.Claim("They will decide in March", 60),
                        new AdditionalContext.Claim("Mark is against", 30)),
                List.of("Who signs above 20k?"),
                List.of(BriefingNeed.JUDGMENT, BriefingNeed.RELATIONSHIP),
                new CallRecording(CallRecording.Consent.GIVEN, "https://calls.example/northwind/3"));
        var qualification = new Qualification(
                Preset.BOOKED_MEETING,
                List.of(IcpPart.values()),
                Framework.BANT,
                List.of(Criterion.BUDGET, Criterion.AUTHORITY, Criterion.NEED),
                null,
                new Evidence(NOW, "said so on the call"),
                new Evidence(NOW, "she is the one"),
                java.util.Map.of("budget-owner", new Evidence(NOW, "Mark")),
                java.util.Map.of(OutreachChannel.EMAIL, new OutreachStop(NOW, receiver)),
                LocalDate.of(2026, 11, 10));
        return base.withFields(fields)
                .withMore(more)
                .withQualification(qualification)
                .withUncertainties(List.of("Whether Mark knows"));
    }

    /// The same for another company.
    public static Content named(Content content, String company) {
        return new Content(
                content.type(),
                content.receiver(),
                company,
                content.contact(),
                content.value(),
                content.source(),
                content.fields(),
                content.conditions(),
                content.format(),
                content.uncertainties(),
                content.qualification(),
                content.more());
    }
}
