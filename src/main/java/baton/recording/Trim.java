package baton.recording;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is left of a recording when its start and end are cut: two numbers, the file stays as it is.
///
/// @param start where it begins
/// @param end where it ends; null at the end of the file
public record Trim(Duration start, @Nullable Duration end) {
    public static final Trim NONE = new Trim(Duration.ZERO, null);

    /// A second is the least that can be left.
    public static final Duration LEAST = Duration.ofSeconds(1);

    /// @throws IllegalArgumentException if less than a second would be left
    public Trim {
        if (start.isNegative() || end != null && end.minus(start).compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("nothing would be left from " + start + " to " + end);
        }
    }

    public boolean isNone() {
        return start.isZero() && end == null;
    }

    /// How long a recording of this length is when it is trimmed.
    public Duration of(Duration whole) {
        return endIn(whole).minus(startIn(whole));
    }

    public Duration startIn(Duration whole) {
        return start.compareTo(whole) > 0 ? Duration.ZERO : start;
    }

    public Duration endIn(Duration whole) {
        return end == null || end.compareTo(whole) > 0 ? whole : end;
    }

    /// The same with another start; unchanged if less than a second would be left.
    public Trim from(Duration newStart, Duration whole) {
        return endIn(whole).minus(newStart).compareTo(LEAST) < 0 ? this : new Trim(newStart, end);
    }

    /// The same with another end; unchanged if less than a second would be left.
    public Trim until(Duration newEnd, Duration whole) {
        if (newEnd.minus(start).compareTo(LEAST) < 0) {
            return this;
        }
        return new Trim(start, newEnd.compareTo(whole) >= 0 ? null : newEnd);
    }
}
