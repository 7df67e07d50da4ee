package baton.sla;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Row 80: four business hours in the receiver's calendar. Times are local to the zone of the row.
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
        assertThat(FirstTouchPolicy.deadline(at(from, zone), person).due()).isEqualTo(at(due, zone));
    }

    @Test
    void saysWhy() {
        var person = new Person(
                new UUID(0, 1),
                "Priya Nair",
                "p@x.example",
                Role.AE,
                ZoneId.of("Europe/London"),
                WorkingHours.OFFICE,
                true);
        assertThat(FirstTouchPolicy.deadline(at("2026-11-20T16:00", "Europe/London"), person)
                        .why())
                .isEqualTo("4 business hours from Fri 20 Nov 16:00 in Priya Nair's calendar (09:00 to 17:00,"
                        + " Europe/London) end on Mon 23 Nov 12:00.");
    }

    /// The calendar against a slow count of working minutes, in zones with and without clock changes.
    @Test
    void agreesWithCountingMinuteByMinute() {
        var random = new Random(7);
        var zones = new String[] {"Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"};
        for (int i = 0; i < 300; i++) {
            var zone = ZoneId.of(zones[random.nextInt(zones.length)]);
            var calendar = new BusinessCalendar(zone, WorkingHours.OFFICE);
            var start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(525_600)));
            var minutes = 1 + random.nextInt(900);
            assertThat(calendar.plus(start, Duration.ofMinutes(minutes)))
                    .as("%d minutes from %s in %s", minutes, start, zone)
                    .isEqualTo(slowly(calendar, start, minutes));
        }
    }

    private static Instant slowly(BusinessCalendar calendar, Instant start, int minutes) {
        var at = start;
        for (int left = minutes; left > 0; at = at.plusSeconds(60)) {
            var local = at.atZone(calendar.zone());
            var hours = calendar.hours();
            if (hours.days().contains(local.getDayOfWeek())
                    && !local.toLocalTime().isBefore(hours.start())
                    && local.toLocalTime().isBefore(hours.end())) {
                left--;
            }
        }
        return at;
    }

    private static Instant at(String local, String zone) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), ZoneId.of(zone))
                .toInstant();
    }
}
