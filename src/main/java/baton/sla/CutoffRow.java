package baton.sla;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/// One row of a table that says by the time of the hand-off when the first touch is due.
///
/// @param days on which the row holds; empty for every working day
/// @param from first minute of the day at which it holds
/// @param before first minute at which it holds no more; midnight for the whole day
/// @param closed whether it is the row for days on which the receiver does not work at all
/// @param nextWorkingDay whether it is due on the next working day, else on the same day
/// @param at wall time at which it is due
public record CutoffRow(
        Set<DayOfWeek> days, LocalTime from, LocalTime before, boolean closed, boolean nextWorkingDay, LocalTime at) {
    public CutoffRow {
        days = Set.copyOf(days);
        if (closed && !nextWorkingDay) {
            throw new IllegalArgumentException("nothing is due on a day on which nobody works");
        }
    }

    boolean holds(boolean workingDay, DayOfWeek day, LocalTime time) {
        return workingDay != closed
                && (days.isEmpty() || days.contains(day))
                && !time.isBefore(from)
                && (before.equals(LocalTime.MIDNIGHT) || time.isBefore(before));
    }
}
