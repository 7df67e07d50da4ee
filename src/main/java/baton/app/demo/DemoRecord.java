package baton.app.demo;

import baton.handoff.record.AdditionalContext;
import baton.handoff.record.Competitor;
import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.DealValue;
import baton.handoff.record.Evidence;
import baton.handoff.record.FiveFields;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.Meeting;
import baton.handoff.record.MeetingFormat;
import baton.handoff.record.Objection;
import baton.handoff.record.Objections;
import baton.handoff.record.Pain;
import baton.handoff.record.Qualification;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.StakeholderRole;
import baton.people.Person;
import baton.people.WorkingHours;
import baton.ui.kit.Known;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The record of one handoff of the demo, as a row of its table tells it.
///
/// @param row column to text
/// @param now from which the meetings are counted
/// @param booked since when its conditions are met
record DemoRecord(Map<String, String> row, Instant now, Instant booked) {
    private static final Currency POUND = Currency.getInstance("GBP");

    static long number(Map<String, String> row, String column) {
        return Long.parseLong(Known.of(row, column));
    }

    Content content(Person sender, @Nullable Person receiver) {
        var contact = Known.of(row, "contact");
        var first = contact.replace("Dr. ", "").replace("Prof. ", "").split(" ")[0];
        var meets =
                onAWorkingDay(now.plus(Duration.ofHours(number(row, "meets"))).atZone(sender.zone()));
        var onTheHour = meets.truncatedTo(ChronoUnit.HOURS).withHour(Math.clamp(meets.getHour(), 9, 16));
        var other = Known.of(row, "other").split(", ", 2);
        var complete = !Known.of(row, "objection").isEmpty();
        var stakeholders = new ArrayList<Stakeholder>();
        stakeholders.add(new Stakeholder(contact, Known.of(row, "title"), StakeholderRole.DECISION_MAKER, true));
        if (other.length == 2) {
            stakeholders.add(new Stakeholder(other[0], other[1], StakeholderRole.EVALUATOR, false));
        }
        var competitor = Known.of(row, "competitor");
        var fields = new FiveFields(
                new Pain(Known.of(row, "quote"), contact),
                new Meeting(
                        onTheHour.toLocalDate(),
                        onTheHour.toLocalTime(),
                        sender.zone(),
                        30,
                        MeetingFormat.VIDEO,
                        List.of(contact),
                        Known.of(row, "agenda")),
                complete ? stakeholders : List.of(),
                complete
                        ? new Objections(
                                false, List.of(new Objection(Known.of(row, "objection"), Known.of(row, "handled"))))
                        : Objections.EMPTY,
                new Competitor(competitor.isEmpty() && complete, competitor));
        var domain = Known.of(row, "company").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        var content = new Content(
                HandoffType.SDR_TO_AE,
                receiver == null ? null : receiver.id(),
                Known.of(row, "company"),
                new Contact(contact, first.toLowerCase(Locale.ROOT) + "@" + domain + ".example"),
                new DealValue(new BigDecimal(Known.of(row, "value")), POUND),
                LeadSource.valueOf(Known.of(row, "source")),
                fields,
                Map.of(),
                HandoffFormat.VIDEO,
                List.of(),
                Qualification.EMPTY,
                complete ? DemoDepth.of(row) : AdditionalContext.EMPTY);
        var ticked = new Evidence(booked, "");
        return complete ? content.withAllConditions(ticked) : content;
    }

    /// Nobody meets on a Sunday; what lies in the past moves back, what is ahead moves on.
    private ZonedDateTime onAWorkingDay(ZonedDateTime wanted) {
        var step = wanted.toInstant().isBefore(now) ? -1 : 1;
        var day = wanted;
        while (WorkingHours.OFFICE.on(day.getDayOfWeek()).isEmpty()) {
            day = day.plusDays(step);
        }
        return day;
    }
}
