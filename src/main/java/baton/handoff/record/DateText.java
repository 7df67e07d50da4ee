package baton.handoff.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as people and other programs write them: 2026-12-24, 24.12.2026, 24 Dec 2026, Dec 24th, 2026,
/// 24. Dezember 2026, Thu, 24-Dec-26, 24/12/2026. What can be read in two ways, such as 3/4/2026, is no day
/// unless somebody says which way is meant; one whose day of the week is another is none.
public final class DateText {
    /// Which comes first where a day is written with slashes or dashes.
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /// Only say in which direction one reads.
    private static final Pattern MARKS = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?[ /-]?(?:de )?(\\p{L}+)\\.?,?[ /-](?:de )?(\\d{4}|\\d{2})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}{2,12})\\.?,? (?=\\d|\\p{L})");
    /// What an export adds behind the day.
    private static final Pattern TIME =
            Pattern.compile("[ T,]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s*([AaPp][Mm]|Z|[+-]\\d{2}:?\\d{2})?$");
    private static final int MONTHS = 12;
    private static final int CENTURY = 2000;

    private DateText() {}

    /// The time that stands behind the day; empty if none does, and for midnight, which exports write for none.
    ///
    /// @throws DateTimeException if it has a zone of its own, so that it may be another time where the meeting is
    public static Optional<LocalTime> time(String typed) {
        var behind = TIME.matcher(clean(typed));
        if (!behind.find()) {
            return Optional.empty();
        }
        var text = behind.group().replaceFirst("^[ T,]+", "").replaceFirst("[.,]\\d+", "");
        var read = TimeText.read(text);
        if (read.isEmpty() && !text.matches("0{1,2}:00(:00)?(Z|[+-].*)")) {
            throw new DateTimeException("a time with a zone");
        }
        return read.filter(time -> !time.equals(LocalTime.MIDNIGHT));
    }

    private static String clean(String text) {
        return Blanks.replaced(MARKS.matcher(text).replaceAll(""), " ").strip();
    }

    /// The day alone, without a time behind it.
    private static String bare(String text) {
        return TIME.matcher(clean(text)).replaceFirst("").strip();
    }

    /// @param order what 3/4/2026 means; null if nobody knows
    public static Optional<LocalDate> read(String text, @Nullable Order order) {
        var bare = bare(text);
        var weekday = WEEKDAY.matcher(bare);
        // "Mar" is March, and a Tuesday elsewhere: as a month it goes first.
        return day(bare, order).or(() -> {
            if (!weekday.lookingAt()) {
                return Optional.empty();
            }
            var days = CalendarNames.days(weekday.group(1));
            return day(bare.substring(weekday.end()), order).filter(d -> days.contains(d.getDayOfWeek()));
        });
    }

    private static Optional<LocalDate> day(String bare, @Nullable Order order) {
        var slashed = SLASHED.matcher(bare);
        if (slashed.matches()) {
            return slashed(
                    Integer.parseInt(slashed.group(1)),
                    Integer.parseInt(slashed.group(2)),
                    year(slashed.group(3)),
                    settled(bare).orElse(order));
        }
        var iso = YEAR_FIRST.matcher(bare);
        if (iso.matches()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        var dotted = DOTTED.matcher(bare);
        if (dotted.matches()) {
            return date(dotted.group(3), Integer.parseInt(dotted.group(2)), dotted.group(1));
        }
        var dayFirst = DAY_MONTH.matcher(bare);
        if (dayFirst.matches()) {
            return CalendarNames.month(dayFirst.group(2))
                    .flatMap(m -> date(dayFirst.group(3), m.getValue(), dayFirst.group(1)));
        }
        var monthFirst = MONTH_DAY.matcher(bare);
        if (monthFirst.matches()) {
            return CalendarNames.month(monthFirst.group(1))
                    .flatMap(m -> date(monthFirst.group(3), m.getValue(), monthFirst.group(2)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        var number = Integer.parseInt(digits);
        return digits.length() == 2 ? CENTURY + number : number;
    }

    private static Optional<LocalDate> slashed(int one, int two, int year, @Nullable Order order) {
        if (order == null) {
            return Optional.empty();
        }
        return order == Order.DAY_FIRST
                ? date(Integer.toString(year), two, Integer.toString(one))
                : date(Integer.toString(year), one, Integer.toString(two));
    }

    /// The order that a day itself gives away: there is no thirteenth month, and a day in its own month reads the same
    /// both ways.
    public static Optional<Order> settled(String text) {
        var slashed = SLASHED.matcher(bare(text));
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
        var slashed = SLASHED.matcher(bare(text));
        return slashed.matches()
                && !slashed.group(1).equals(slashed.group(2))
                && settled(text).isPresent();
    }
}
