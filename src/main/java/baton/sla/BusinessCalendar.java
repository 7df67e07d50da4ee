package baton.sla;

import baton.people.Person;
import baton.people.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// When one person works. Counts business time in that person's zone, over weekends and clock changes.
public record BusinessCalendar(ZoneId zone, WorkingHours hours) {
    /// Far more days than any policy needs; a guard, not a limit anybody meets.
    private static final int MOST_DAYS = 3_660;

    public static BusinessCalendar of(Person person) {
        return new BusinessCalendar(person.zone(), person.hours());
    }

    /// Whether this person works at that moment.
    public boolean isOpen(Instant at) {
        var local = at.atZone(zone);
        var time = local.toLocalTime();
        return hours.days().contains(local.getDayOfWeek())
                && !time.isBefore(hours.start())
                && time.isBefore(hours.end());
    }

    /// The first working day after the day on which this moment falls here (row 89).
    public LocalDate nextWorkingDay(Instant after) {
        var day = LocalDate.ofInstant(after, zone).plusDays(1);
        while (!hours.days().contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// The instant at which `work` of business time has passed since `start`.
    ///
    /// @param work more than zero
    public Instant plus(Instant start, Duration work) {
        if (!work.isPositive()) {
            throw new IllegalArgumentException("business time must be more than zero");
        }
        var left = work;
        var day = LocalDate.ofInstant(start, zone);
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            if (!hours.days().contains(day.getDayOfWeek())) {
                continue;
            }
            var opens = day.atTime(hours.start()).atZone(zone).toInstant();
            var closes = day.atTime(hours.end()).atZone(zone).toInstant();
            var from = start.isAfter(opens) ? start : opens;
            var here = Duration.between(from, closes);
            if (!here.isPositive()) {
                continue;
            }
            if (here.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = left.minus(here);
        }
        throw new IllegalArgumentException("no working day within ten years");
    }
}
