package baton.ui.form;

import baton.handoff.More;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The deeper context as properties.
final class MoreFields {
    private final Map<MoreField, StringProperty> texts = new EnumMap<>(MoreField.class);
    final BooleanProperty external = new SimpleBooleanProperty();

    MoreFields() {
        for (var field : MoreField.values()) {
            texts.put(field, new SimpleStringProperty(""));
        }
    }

    StringProperty text(MoreField field) {
        return texts.get(field);
    }

    Collection<StringProperty> all() {
        return texts.values();
    }

    void onChange(Runnable listener) {
        texts.values().forEach(t -> t.subscribe((_, _) -> listener.run()));
        external.subscribe((_, _) -> listener.run());
    }

    void load(More more) {
        MoreText.of(more).forEach((field, text) -> texts.get(field).set(text));
        external.set(more.timeline().external());
    }

    /// @param text reads a field
    More toMore(Function<StringProperty, String> text, Currency currency) {
        var read = Arrays.stream(MoreField.values())
                .collect(Collectors.toMap(
                        f -> f, f -> text.apply(texts.get(f)), (a, _) -> a, () -> new EnumMap<>(MoreField.class)));
        return MoreText.read(read, external.get(), currency);
    }
}
