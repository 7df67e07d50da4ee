package baton.ui.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Dates that mean the same everywhere: shown as "24 Nov 2026". For one field: what was typed and is no day for certain
/// stays in the field as it was typed, and changes nothing.
public final class IsoDates extends StringConverter<LocalDate> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final Function<String, Optional<LocalDate>> reader;
    private final ReadOnlyStringWrapper unread = new ReadOnlyStringWrapper("");
    private @Nullable LocalDate last;

    /// @param reader understands what was typed; empty if it is no day, or could be two
    public IsoDates(Function<String, Optional<LocalDate>> reader) {
        this.reader = reader;
    }

    /// What stands in the field and is no day; empty if all is well.
    ReadOnlyStringProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    public static String words(@Nullable LocalDate date) {
        return date == null ? "" : SHOWN.format(date);
    }

    /// A day was chosen or came from elsewhere: what was typed before does not count any more.
    void changed(@Nullable LocalDate day) {
        last = day;
        unread.set("");
    }

    @Override
    public String toString(@Nullable LocalDate date) {
        return unread.get().isEmpty() ? words(date) : unread.get();
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        if (text == null || text.isBlank()) {
            unread.set("");
            return null;
        }
        var read = reader.apply(text);
        unread.set(read.isPresent() ? "" : text);
        return read.orElse(last);
    }
}
