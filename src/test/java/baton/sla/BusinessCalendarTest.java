package baton.sla;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.DaysOff;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Four business hours in the receiver's calendar. Times are local to the zone of the row.
class BusinessCalendarTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # zone,            handed off,             due
            Europe/London,     2026-11-19T09:00,       2026-11-19T13:00
            Europe/London,     2026-11-19T12:59,       2026-11-19T16:59
            Europe/London,     2026-11-19T13:00,       2026-11-19T17:00
            Europe/London,     2026-11-19T13:01,       2026-11-20T09:01
            Europe/London,     2026-11-19T16:00,       2026-11-20T12:00
            Europe/London,     2026-11-20T16:00,       2026-11-23T12:00
            Europe/London,     2026-11-20T17:00,       2026-11-23T13:00
            Europe/London,     2026-11-21T11:00,       2026-11-23T13:00
            Europe/London,     2026-11-22T23:59,       2026-11-23T13:00
            Europe/London,     2026-11-23T07:00,       2026-11-23T13:00
            Europe/London,     2026-03-27T16:00,       2026-03-30T12:00
            Europe/London,     2026-10-23T16:30,       2026-10-26T12:30
            America/New_York,  2026-03-06T16:00,       2026-03-09T12:00
            America/New_York,  2026-10-30T16:00,       2026-11-02T12:00
            Australia/Sydney,  2026-10-02T15:00,       2026-10-05T11:00
            """)
    void fourHoursEndInTheReceiversCalendar(String zone, String from, String due) {
        var person =
                new Person(new UUID(0, 1), "Ann", "ann@x.example", Role.AE, ZoneId.of(zone), WorkingHours.OFFICE, true);
        assertThat(BusinessCalendar.of(person).plus(at(from, zone), Duration.ofHours(4)))
                .isEqualTo(at(due, zone));
    }

    @Test
    void severalBlocksDaysOffAndNightsCount() {
        var hours = WorkingHours.parse("Mon-Thu 09:00-12:30, 13:30-17:00; Fri 9-13; Sat 22:00-24:00")
                .orElseThrow();
        var holiday = new DaysOff(
                LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), DaysOff.Kind.HOLIDAY, "Christmas", null);
        var zone = ZoneId.of("Europe/London");
        var calendar = new BusinessCalendar(zone, hours, List.of(holiday));
        // Thursday 24 December 16:00; the holiday ends with Monday the 28th.
        assertThat(calendar.plus(at("2026-12-24T16:00", "Europe/London"), Duration.ofHours(5)))
                .isEqualTo(at("2026-12-29T13:30", "Europe/London").plus(Duration.ofMinutes(30)));
        assertThat(calendar.isOpen(at("2026-11-19T12:30", "Europe/London"))).isFalse();
        assertThat(calendar.isOpen(at("2026-11-19T13:30", "Europe/London"))).isTrue();
        assertThat(calendar.isOpen(at("2026-11-21T23:59", "Europe/London"))).isTrue();
        assertThat(calendar.opening(at("2026-12-24T18:00", "Europe/London")))
                .isEqualTo(at("2026-12-29T09:00", "Europe/London"));
        assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(calendar.between(at("2026-11-19T12:00", "Europe/London"), at("2026-11-19T14:00", "Europe/London")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anHourThatIsSkippedIsNeverOpenAndOneThatIsRepeatedIsOpenTwice() {
        var night = WorkingHours.parse("Sun 01:00-04:00").orElseThrow();
        var zone = ZoneId.of("Europe/London");
        var calendar = new BusinessCalendar(zone, night);
        // 29 March 2026: 01:00 becomes 02:00. 25 October 2026: 02:00 becomes 01:00.
        assertThat(calendar.between(at("2026-03-29T00:00", "Europe/London"), at("2026-03-29T06:00", "Europe/London")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(calendar.between(at("2026-10-25T00:00", "Europe/London"), at("2026-10-25T06:00", "Europe/London")))
                .isEqualTo(Duration.ofHours(4));
    }

    private static Instant at(String local, String zone) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), ZoneId.of(zone))
                .toInstant();
    }
}
