package baton.handoff.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as people and other programs write them: 2026-12-24, 24.12.2026, 24 Dec 2026, Dec 24, 2026, 24-Dec-26,
/// 24/12/2026. What can be read in two ways, such as 3/4/2026, is no day unless somebody says which way is meant.
public final class DateText {
    /// Which comes first where a day is written with slashes or dashes.
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");
    /// What an export adds behind the day.
    private static final Pattern TIME =
            Pattern.compile("[ T,]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s*([AaPp][Mm]|Z|[+-]\\d{2}:?\\d{2})?$");
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-M-d"),
            form("uuuu/M/d"),
            form("d.M.uuuu"),
            short2("d.M."),
            form("d MMM uuuu"),
            form("d MMMM uuuu"),
            form("d. MMM uuuu"),
            form("d. MMMM uuuu"),
            form("d-MMM-uuuu"),
            short2("d-MMM-"),
            form("MMM d, uuuu"),
            form("MMMM d, uuuu"));
    private static final int MONTHS = 12;
    private static final int CENTURY = 2000;

    private static final List<DateTimeFormatter> TIMES = List.of(form("H:mm[:ss]"), form("h:mm[:ss]a"));

    private DateText() {}

    /// The time that stands behind the day; empty if none does, and for midnight, which exports write for none.
    ///
    /// @throws DateTimeException if it has a zone of its own, so that it may be another time where the meeting is
    public static Optional<LocalTime> time(String typed) {
        var behind = TIME.matcher(typed.strip());
        if (!behind.find()) {
            return Optional.empty();
        }
        var text = behind.group().replaceFirst("^[ T,]+", "").replace(" ", "").replaceFirst("[.,]\\d+", "");
        for (var form : TIMES) {
            try {
                return Optional.of(LocalTime.parse(text, form)).filter(time -> !time.equals(LocalTime.MIDNIGHT));
            } catch (DateTimeException another) {
                // It may have the other form.
            }
        }
        if (text.matches("0{1,2}:00(:00)?(Z|[+-].*)")) {
            return Optional.empty();
        }
        throw new DateTimeException("a time with a zone");
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter short2(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .appendValueReduced(ChronoField.YEAR, 2, 2, CENTURY)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /// @param order what 3/4/2026 means; null if nobody knows
    public static Optional<LocalDate> read(String text, @Nullable Order order) {
        var bare = TIME.matcher(text.strip()).replaceFirst("").strip();
        var slashed = SLASHED.matcher(bare);
        if (slashed.matches()) {
            return slashed(
                    Integer.parseInt(slashed.group(1)),
                    Integer.parseInt(slashed.group(2)),
                    year(slashed.group(3)),
                    settled(bare).orElse(order));
        }
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(bare, form));
            } catch (DateTimeException another) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static int year(String digits) {
        var number = Integer.parseInt(digits);
        return digits.length() == 2 ? CENTURY + number : number;
    }

    private static Optional<LocalDate> slashed(int one, int two, int year, @Nullable Order order) {
        if (order == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(order == Order.DAY_FIRST ? LocalDate.of(year, two, one) : LocalDate.of(year, one, two));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The order that a day itself gives away: there is no thirteenth month, and a day in its own month reads the same
    /// both ways.
    public static Optional<Order> settled(String text) {
        var bare = TIME.matcher(text.strip()).replaceFirst("").strip();
        var slashed = SLASHED.matcher(bare);
        if (!slashed.matches()) {
            return Optional.empty();
        }
        var one = Integer.parseInt(slashed.group(1));
        var two = Integer.parseInt(slashed.group(2));
        if (one > MONTHS && two <= MONTHS || one == two) {
            return Optional.of(Order.DAY_FIRST);
        }
        return two > MONTHS && one <= MONTHS ? Optional.of(Order.MONTH_FIRST) : Optional.empty();
    }

    /// Whether a day gives an order away that holds for others of the same hand too.
    public static boolean isTelling(String text) {
        var slashed =
                SLASHED.matcher(TIME.matcher(text.strip()).replaceFirst("").strip());
        return slashed.matches()
                && !slashed.group(1).equals(slashed.group(2))
                && settled(text).isPresent();
    }
}
