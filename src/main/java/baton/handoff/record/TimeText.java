package baton.handoff.record;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times of day as people and other programs write them: 14:00, 9:05, 14:30:00, 9.30, 14h30, 14 Uhr, 2pm, 2:30 p.m.
/// What is no time for certain, such as 14 or 14:30 PM, is none.
public final class TimeText {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:([:.h])(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?(am|pm|uhr|h)?");
    private static final int HALF_DAY = 12;

    private TimeText() {}

    /// @param text with blanks around and inside it or not
    /// @return empty if it is no time, or could be two
    public static Optional<LocalTime> read(String text) {
        var bare = Blanks.replaced(text.toLowerCase(Locale.ROOT), "").replaceFirst("([ap])\\.?m\\.?$", "$1m");
        var time = TIME.matcher(bare);
        // 0.25 is a quarter of a day where a spreadsheet wrote it.
        var fraction = bare.matches("0\\.\\d+");
        if (!time.matches() || fraction || time.group(3) == null && time.group(5) == null) {
            return Optional.empty();
        }
        var hour = hour(Integer.parseInt(time.group(1)), time.group(5));
        var minute = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        var second = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
        return hour >= 0 && hour < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(hour, minute, second))
                : Optional.empty();
    }

    /// @return -1 if there is no such hour on that clock
    private static int hour(int written, @Nullable String half) {
        if (!"am".equals(half) && !"pm".equals(half)) {
            return written;
        }
        if (written < 1 || written > HALF_DAY) {
            return -1;
        }
        return written % HALF_DAY + ("pm".equals(half) ? HALF_DAY : 0);
    }
}
