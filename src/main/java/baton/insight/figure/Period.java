package baton.insight.figure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// Some days.
///
/// @param from its first day
/// @param to its last day, not before the first
public record Period(LocalDate from, LocalDate to) {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int DAYS_OF_WEEK = 7;

    /// What is chosen often.
    public enum Choice {
        /// From Monday to today.
        THIS_WEEK,
        /// Today and the 27 days before.
        FOUR_WEEKS,
        /// From the first day of the quarter to today.
        QUARTER,
        /// From the first of January to today.
        YEAR
    }

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    public static Period of(Choice choice, LocalDate today) {
        return switch (choice) {
            case THIS_WEEK -> new Period(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
            case FOUR_WEEKS -> new Period(today.minusWeeks(4).plusDays(1), today);
            case QUARTER -> {
                var month = (today.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1;
                yield new Period(LocalDate.of(today.getYear(), month, 1), today);
            }
            case YEAR -> new Period(today.withDayOfYear(1), today);
        };
    }

    /// The same days of the week, as few whole weeks before as that takes: a Monday is not compared with a Sunday.
    public Period before() {
        var weeks = (days() + DAYS_OF_WEEK - 1) / DAYS_OF_WEEK;
        return new Period(from.minusWeeks(weeks), to.minusWeeks(weeks));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /// The first moment after it.
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
