package baton.insight;

import baton.handoff.Deadline;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// A week, Monday to Sunday, with its compliance.
///
/// @param monday its first day
public record Week(LocalDate monday, Compliance compliance) {
    /// The last weeks, the running one first.
    ///
    /// @param count at least one
    public static List<Week> last(int count, List<Deadline> firstTouches, Instant now, ZoneId zone) {
        var weeks = new ArrayList<Week>();
        var monday = monday(now, zone);
        for (int i = 0; i < count; i++, monday = monday.minusWeeks(1)) {
            var from = monday.atStartOfDay(zone).toInstant();
            var to = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
            var within = firstTouches.stream()
                    .filter(d -> !d.dueAt().isBefore(from) && d.dueAt().isBefore(to))
                    .toList();
            weeks.add(new Week(monday, Compliance.of(within, now)));
        }
        return weeks;
    }

    /// The Monday of the week in which a moment falls there.
    public static LocalDate monday(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
