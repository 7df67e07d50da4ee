package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.people.DaysOff;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Public holidays as calendars publish them, and what else such a file can hold.
class HolidayFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//holidays//EN
            BEGIN:VEVENT
            UID:1@holidays
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20261225
            DTEND;VALUE=DATE:20261226
            SUMMARY:Christmas Day
            END:VEVENT
            BEGIN:VEVENT
            UID:2@holidays
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20261228
            SUMMARY:Boxing Day (substitute)
            END:VEVENT
            BEGIN:VEVENT
            UID:3@holidays
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20200101
            DTEND;VALUE=DATE:20200102
            RRULE:FREQ=YEARLY
            SUMMARY:New Year
            END:VEVENT
            BEGIN:VEVENT
            UID:4@holidays
            DTSTAMP:20260101T000000Z
            DTSTART:20261124T140000Z
            DTEND:20261124T150000Z
            SUMMARY:A meeting
            END:VEVENT
            BEGIN:VEVENT
            UID:5@holidays
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20261230
            DTEND;VALUE=DATE:20270102
            SUMMARY:Company closed
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    private static DaysOff day(String from, String to, String name) {
        return new DaysOff(LocalDate.parse(from), LocalDate.parse(to), DaysOff.Kind.HOLIDAY, name, null);
    }

    @Test
    void wholeDaysComeInAndMeetingsDoNot() throws FileRefusedException {
        assertThat(HolidayFile.read(CALENDAR, TODAY))
                .contains(
                        day("2026-12-25", "2026-12-25", "Christmas Day"),
                        day("2026-12-28", "2026-12-28", "Boxing Day (substitute)"),
                        day("2026-12-30", "2027-01-01", "Company closed"),
                        day("2027-01-01", "2027-01-01", "New Year"),
                        day("2028-01-01", "2028-01-01", "New Year"))
                .noneMatch(d -> d.name().equals("A meeting"))
                .noneMatch(d -> d.from().isBefore(LocalDate.of(2025, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"})
    void whatIsNoListOfHolidaysIsRefused(String text) {
        assertThatThrownBy(() -> HolidayFile.read(text, TODAY))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(FileRefusedException.Reason.NO_HOLIDAYS));
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(CALENDAR);
            for (int k = 0; k <= random.nextInt(6); k++) {
                var at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(1, 0x3000));
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                }
            }
            try {
                assertThat(HolidayFile.read(text.toString(), TODAY))
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(800);
            } catch (FileRefusedException refused) {
                assertThat(refused.reason()).isEqualTo(FileRefusedException.Reason.NO_HOLIDAYS);
            }
        }
    }

    @Test
    void aRuleWithoutEndIsWrittenOutForAFewYearsOnly() throws FileRefusedException {
        var daily = CALENDAR.replace("FREQ=YEARLY", "FREQ=DAILY");
        assertThat(HolidayFile.read(daily, TODAY)).hasSizeLessThanOrEqualTo(800);
    }
}
