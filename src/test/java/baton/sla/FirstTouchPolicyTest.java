package baton.sla;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.handoff.record.Preset;
import baton.handoff.record.Qualification;
import baton.people.DaysOff;
import baton.people.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is touched when, at the edges of business time: in an office of 9 to 17 on weekdays. Friday 25 and Monday 28
/// December are
/// holidays. 2026-11-19 is a Thursday.
class FirstTouchPolicyTest {
    private static final List<DaysOff> CHRISTMAS = List.of(
            new DaysOff(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 25), DaysOff.Kind.HOLIDAY, "", null),
            new DaysOff(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 28), DaysOff.Kind.HOLIDAY, "", null));

    private static FirstTouchPolicy booked(FirstTouchPolicy.Combine combine) {
        var p = SlaRules.BOOKED_MEETING;
        return new FirstTouchPolicy(
                p.name(), null, null, null, p.within(), null, p.table(), combine, null, null, null, "");
    }

    private static Instant due(FirstTouchPolicy policy, String from, String zone) {
        var calendar = new BusinessCalendar(ZoneId.of(zone), WorkingHours.OFFICE, CHRISTMAS);
        return policy.moments(at(from, zone), calendar).getFirst().due();
    }

    private static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # handed off,      by the table,     the earliest
            2026-11-19T08:00,  2026-11-19T17:00, 2026-11-19T13:00
            2026-11-19T09:00,  2026-11-19T17:00, 2026-11-19T13:00
            2026-11-19T11:59,  2026-11-19T17:00, 2026-11-19T15:59
            2026-11-19T12:00,  2026-11-20T10:00, 2026-11-19T16:00
            2026-11-19T12:01,  2026-11-20T10:00, 2026-11-19T16:01
            2026-11-19T13:00,  2026-11-20T10:00, 2026-11-19T17:00
            2026-11-19T13:01,  2026-11-20T10:00, 2026-11-20T09:01
            2026-11-19T18:00,  2026-11-20T10:00, 2026-11-20T10:00
            2026-11-20T11:59,  2026-11-20T17:00, 2026-11-20T15:59
            2026-11-20T16:00,  2026-11-23T10:00, 2026-11-23T10:00
            2026-11-21T11:00,  2026-11-23T10:00, 2026-11-23T10:00
            2026-11-22T23:59,  2026-11-23T10:00, 2026-11-23T10:00
            2026-12-24T11:00,  2026-12-24T17:00, 2026-12-24T15:00
            2026-12-24T16:00,  2026-12-29T10:00, 2026-12-29T10:00
            2026-12-25T09:00,  2026-12-29T10:00, 2026-12-29T10:00
            2026-12-28T13:00,  2026-12-29T10:00, 2026-12-29T10:00
            2026-03-27T16:00,  2026-03-30T10:00, 2026-03-30T10:00
            2026-10-23T16:30,  2026-10-26T10:00, 2026-10-26T10:00
            """)
    void aBookedMeeting(String from, String byTable, String earliest) {
        for (var zone : new String[] {"Europe/London", "America/New_York", "Asia/Kolkata"}) {
            assertThat(due(booked(FirstTouchPolicy.Combine.TABLE), from, zone)).isEqualTo(at(byTable, zone));
            assertThat(due(SlaRules.BOOKED_MEETING, from, zone)).isEqualTo(at(earliest, zone));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # handed off,      hot call-back,    inbound
            2026-11-19T10:00,  2026-11-19T10:30, 2026-11-19T10:05
            2026-11-19T16:50,  2026-11-20T09:20, 2026-11-19T16:55
            2026-11-19T16:58,  2026-11-20T09:28, 2026-11-20T09:03
            2026-11-19T17:00,  2026-11-20T10:00, 2026-11-20T10:00
            2026-11-20T20:00,  2026-11-23T10:00, 2026-11-23T10:00
            2026-12-24T17:30,  2026-12-29T10:00, 2026-12-29T10:00
            """)
    void aHotLeadIsCalledBackAndWaitsForTheFirstBusinessHourAtNight(String from, String hot, String inbound) {
        assertThat(due(SlaRules.HOT_CALL_BACK, from, "Europe/London")).isEqualTo(at(hot, "Europe/London"));
        assertThat(due(SlaRules.INBOUND, from, "Europe/London")).isEqualTo(at(inbound, "Europe/London"));
    }

    @Test
    void aTableAsksForNothingOutsideSomebodysHours() {
        var mornings = WorkingHours.parse("Mon-Fri 08:00-11:00").orElseThrow();
        var zone = "Europe/London";
        var calendar = new BusinessCalendar(ZoneId.of(zone), mornings);
        var table = booked(FirstTouchPolicy.Combine.TABLE);
        assertThat(table.moments(at("2026-11-19T09:00", zone), calendar)
                        .getFirst()
                        .due())
                .as("not at five, when nobody is there")
                .isEqualTo(at("2026-11-19T11:00", zone));
        var late = new BusinessCalendar(
                ZoneId.of(zone), WorkingHours.parse("Mon-Fri 11:00-19:00").orElseThrow());
        assertThat(table.moments(at("2026-11-19T15:00", zone), late).getFirst().due())
                .as("within the first hour")
                .isEqualTo(at("2026-11-20T12:00", zone));
    }

    @Test
    void theFirstPolicyThatFitsCounts() {
        var base = Samples.complete(new UUID(0, 1));
        assertThat(SlaRules.STANDARD.policyFor(base)).isEqualTo(SlaRules.BOOKED_MEETING);
        var hot = base.withQualification(new Qualification(
                Preset.HOT_CALL_BACK, List.of(), null, List.of(), 80, null, null, Map.of(), Map.of(), null));
        assertThat(SlaRules.STANDARD.policyFor(hot)).isEqualTo(SlaRules.HOT_CALL_BACK);
    }
}
