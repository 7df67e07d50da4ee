package baton.ui.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Dates that mean the same everywhere: shown as "24 Nov 2026", also read as 2026-11-24 and 24.11.2026.
public final class IsoDates extends StringConverter<LocalDate> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final List<DateTimeFormatter> READ =
            List.of(SHOWN, DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ENGLISH));

    @Override
    public String toString(@Nullable LocalDate date) {
        return date == null ? "" : SHOWN.format(date);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            for (var form : READ) {
                try {
                    return LocalDate.parse(text.strip(), form);
                } catch (DateTimeParseException another) {
                    // The next form may fit.
                }
            }
        }
        return null;
    }
}
