package baton.ui.form;

import baton.handoff.AmountText;
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
import org.jspecify.annotations.Nullable;

/// The deeper context as properties.
final class MoreFields {
    private final Map<MoreField, StringProperty> texts = new EnumMap<>(MoreField.class);
    final BooleanProperty external = new SimpleBooleanProperty();
    private @Nullable Currency budgetCurrency;

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

    /// Whether a budget was typed that is no amount.
    boolean isMalformed() {
        return isMalformed(MoreField.BUDGET_FROM) || isMalformed(MoreField.BUDGET_TO);
    }

    boolean isMalformed(MoreField amount) {
        var typed = texts.get(amount).get();
        return !typed.isBlank() && AmountText.read(typed, budgetCurrency).isEmpty();
    }

    /// @param deals the deal's currency; the budget follows it unless it had another one
    void load(More more, @Nullable Currency deals) {
        var own = more.budget().currency();
        budgetCurrency = own == null || own.equals(deals) ? null : own;
        MoreText.of(more).forEach((field, text) -> texts.get(field).set(text));
        external.set(more.timeline().external());
    }

    /// @param text reads a field
    /// @param currency of a budget that had none yet
    More toMore(Function<StringProperty, String> text, Currency currency) {
        var read = Arrays.stream(MoreField.values())
                .collect(Collectors.toMap(
                        f -> f, f -> text.apply(texts.get(f)), (a, _) -> a, () -> new EnumMap<>(MoreField.class)));
        if (texts.get(MoreField.BUDGET_FROM).get().isBlank()
                && texts.get(MoreField.BUDGET_TO).get().isBlank()) {
            budgetCurrency = null;
        }
        return MoreText.read(read, external.get(), budgetCurrency == null ? currency : budgetCurrency);
    }
}
