package baton.ui.form;

import baton.handoff.record.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One quote of field 1 while it is typed.
final class QuoteRow {
    final StringProperty words = new SimpleStringProperty("");
    final StringProperty speaker = new SimpleStringProperty("");
    final ObjectProperty<@Nullable LocalDate> saidOn = new SimpleObjectProperty<>();
    final StringProperty impact = new SimpleStringProperty("");

    static QuoteRow of(Quote quote) {
        var row = new QuoteRow();
        row.load(quote);
        return row;
    }

    void load(Quote quote) {
        words.set(quote.words());
        speaker.set(quote.speaker());
        saidOn.set(quote.saidOn());
        impact.set(quote.impact());
    }

    /// @param text reads a field
    Quote toQuote(Function<StringProperty, String> text) {
        return new Quote(text.apply(words), text.apply(speaker), saidOn.get(), text.apply(impact));
    }

    List<Observable> parts() {
        return List.of(words, speaker, saidOn, impact);
    }
}
