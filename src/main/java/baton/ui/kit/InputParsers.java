package baton.ui.kit;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Times as people type them.
public final class InputParsers {
    private static final List<DateTimeFormatter> TIMES = List.of(form("H:mm"), form("h:mma"), form("ha"), form("H.mm"));

    private InputParsers() {}

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
}
