package baton.exchange;

import baton.handoff.record.DateText;
import baton.handoff.record.TimeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A moment as a table writes it.
///
/// @param at the moment; where it is a day alone, the middle of it
/// @param timed whether it says a time
/// @param zoned whether it says a zone
record CsvMoment(Instant at, boolean timed, boolean zoned) {
    /// A day, a time and a zone behind it, as exports write them.
    private static final Pattern ZONED = Pattern.compile(
            "^(.*?\\d)[ T,]+(\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?)\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})$");

    private static final Pattern FRACTION = Pattern.compile("[.,]\\d+$");

    /// @param order what 3/4/2026 means; null if nobody knows
    /// @param usual the zone of what names none
    static Optional<CsvMoment> read(String text, DateText.@Nullable Order order, ZoneId usual) {
        var bare = text.strip();
        try {
            var zoned = ZONED.matcher(bare);
            if (zoned.matches()) {
                var zone = zoned.group(3).startsWith("+") || zoned.group(3).startsWith("-")
                        ? ZoneOffset.of(zoned.group(3))
                        : ZoneOffset.UTC;
                var time = time(FRACTION.matcher(zoned.group(2)).replaceFirst(""));
                return DateText.read(zoned.group(1), order)
                        .flatMap(day ->
                                time.map(at -> new CsvMoment(day.atTime(at).toInstant(zone), true, true)));
            }
            var time = DateText.time(bare);
            return DateText.read(bare, order)
                    .map(day -> new CsvMoment(
                            day.atTime(time.orElse(LocalTime.NOON))
                                    .atZone(usual)
                                    .toInstant(),
                            time.isPresent(),
                            false));
        } catch (DateTimeException unread) {
            return Optional.empty();
        }
    }

    /// With a zone, midnight is a time like any other.
    private static Optional<LocalTime> time(String text) {
        return text.matches("0{1,2}:00(:00)?") ? Optional.of(LocalTime.MIDNIGHT) : TimeText.read(text);
    }
}
