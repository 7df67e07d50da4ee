package baton.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/// One block of working time on each working day, in the person's own zone (row C1; several blocks come later).
///
/// @param start first minute of work
/// @param end first minute after work; later than `start`
/// @param days at least one day
public record WorkingHours(LocalTime start, LocalTime end, Set<DayOfWeek> days) {
    /// The 9 to 17 day, Monday to Friday, that the spec's examples count in (section 0, contradiction 3).
    public static final WorkingHours OFFICE = new WorkingHours(
            LocalTime.of(9, 0), LocalTime.of(17, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public WorkingHours {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("work must end after it starts");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("at least one working day");
        }
        days = Set.copyOf(days);
    }
}
