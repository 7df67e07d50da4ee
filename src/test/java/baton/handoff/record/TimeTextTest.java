package baton.handoff.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times and days as people and other programs write them: understood, or left as they were typed.
class TimeTextTest {
    /// Reported to nutrition-mcp #64, openScale #1475, submersion #63, ONLYOFFICE #2280, date-fns #3348 (the narrow
    /// blank).
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14:00           | 14:00
            9:30            | 09:30
            09:30           | 09:30
            9.30            | 09:30
            0:25            | 00:25
            0.25            |
            14h30           | 14:30
            14:30 Uhr       | 14:30
            14 Uhr          | 14:00
            14:30:15        | 14:30:15
            14:30:15.250    | 14:30:15
            2pm             | 14:00
            2:30 PM         | 14:30
            2:30 p.m.       | 14:30
            2:30\u202fPM    | 14:30
            12:48:22 AM     | 00:48:22
            12:48:22 PM     | 12:48:22
            12am            | 00:00
            0:05 PM         |
            14:30 PM        |
            25:00           |
            14:60           |
            noon            |
            ''              |
            2p              |
            14              |
            1430            |
            14:30 CET       |
            """)
    void aTimeIsReadOrIsNone(String typed, LocalTime time) {
        assertThat(TimeText.read(typed).orElse(null)).isEqualTo(time);
    }

    /// Reported to moment #6300, lubridate #496, datejs #74, dateparser #395 (names), fuelux #1483, igniteui #8475
    /// (years), tutanota #2190 (a day of the wrong form).
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24. Dezember 2026           | 2026-12-24
            24. Dez. 2026               | 2026-12-24
            24. Dez 2026                | 2026-12-24
            1. M\u00e4rz 2027           | 2027-03-01
            1. Mrz 2027                 | 2027-03-01
            6. J\u00e4nner 2027         | 2027-01-06
            24 d\u00e9cembre 2026       | 2026-12-24
            24 de diciembre de 2026     | 2026-12-24
            Mar 5, 2026                 | 2026-03-05
            Sept 5, 2026                | 2026-09-05
            Dec 24th, 2026              | 2026-12-24
            24-Dec-26                   | 2026-12-24
            24/Dec/2026                 | 2026-12-24
            Thu, 24 Dec 2026            | 2026-12-24
            Thursday, December 24, 2026 | 2026-12-24
            Do, 24.12.2026              | 2026-12-24
            Fri, 24 Dec 2026            |
            \u200e24/12/2026            | 2026-12-24
            24.\u00a012.\u00a02026      | 2026-12-24
            24.12.26                    | 2026-12-24
            13/5/15                     | 2015-05-13
            2026-12-09                  | 2026-12-09
            2026/12/24 14:30            | 2026-12-24
            30 Feb 2026                 |
            31.4.2026                   |
            3/4/2026                    |
            24 Foo 2026                 |
            20261224                    |
            46380                       |
            December 24                 |
            """)
    void aDayIsReadOrIsNone(String typed, LocalDate day) {
        assertThat(DateText.read(typed, null).orElse(null)).isEqualTo(day);
    }

    @Test
    void aDaySaysWhichComesFirst() {
        assertThat(DateText.read("3/4/2026", DateText.Order.DAY_FIRST)).contains(LocalDate.of(2026, 4, 3));
        assertThat(DateText.read("3/4/2026", DateText.Order.MONTH_FIRST)).contains(LocalDate.of(2026, 3, 4));
        assertThat(DateText.isTelling("\u200e24/12/2026")).isTrue();
    }
}
