package baton.people;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Days on which somebody does not work although it is their weekday.
///
/// @param from the first day away
/// @param to the last day away; not before `from`
/// @param name of the holiday, or what the team should know; may be empty
/// @param substitute who receives new handoffs meanwhile; null for nobody, and on public holidays
public record DaysOff(
        LocalDate from,
        LocalDate to,
        Kind kind,
        String name,
        @Nullable UUID substitute) {
    /// Why somebody is away.
    public enum Kind {
        HOLIDAY,
        VACATION
    }

    /// Days: nobody is away for longer and still works here.
    public static final int LONGEST = 400;

    public DaysOff {
        Objects.requireNonNull(kind);
        name = Objects.requireNonNullElse(name, "");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("days off end before they begin");
        }
        if (from.plusDays(LONGEST).isBefore(to)) {
            throw new IllegalArgumentException("more than " + LONGEST + " days off at once");
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
