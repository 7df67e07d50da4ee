package baton.ui.kit;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Times and amounts as people type them.
public final class Typed {
    private static final List<DateTimeFormatter> TIMES = List.of(form("H:mm"), form("h:mma"), form("ha"), form("H.mm"));

    /// Before the point; no deal has more.
    private static final int MOST_DIGITS = 18;

    private Typed() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /// 14:00, 9:30, 9.30, 2pm, 2:30 pm; empty if it is none of them.
    public static Optional<LocalTime> time(String typed) {
        var text = typed.replaceAll("\\s", "");
        for (var form : TIMES) {
            try {
                return Optional.of(LocalTime.parse(text, form));
            } catch (DateTimeParseException another) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    /// 12500, 12,500, 12.5k, 2m; empty if it is no number.
    public static Optional<BigDecimal> amount(String typed) {
        var text = typed.replaceAll("[\\s,]", "").toLowerCase(Locale.ROOT);
        var zeros = text.endsWith("k") ? 3 : text.endsWith("m") ? 6 : 0;
        var number = zeros == 0 ? text : text.substring(0, text.length() - 1);
        return number.matches("\\d{1,18}(\\.\\d{1,4})?")
                ? Optional.of(new BigDecimal(number).scaleByPowerOfTen(zeros))
                        .filter(a -> a.precision() - a.scale() <= MOST_DIGITS)
                : Optional.empty();
    }
}
