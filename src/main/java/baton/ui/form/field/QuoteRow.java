package baton.ui.form.field;

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
public final class QuoteRow {
    public final StringProperty words = new SimpleStringProperty("");
    public final StringProperty speaker = new SimpleStringProperty("");
    public final ObjectProperty<@Nullable LocalDate> saidOn = new SimpleObjectProperty<>();
    public final StringProperty impact = new SimpleStringProperty("");

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
