package baton.ui.form.field;

import baton.handoff.record.AdditionalContext;
import baton.handoff.record.AmountText;
import baton.handoff.record.BriefingNeed;
import baton.handoff.record.CallRecording;
import baton.ui.kit.Known;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The deeper context as properties.
public final class ContextFields {
    private final Map<ContextField, StringProperty> texts = new EnumMap<>(ContextField.class);
    public final BooleanProperty external = new SimpleBooleanProperty();
    public final Map<BriefingNeed, BooleanProperty> needs = new EnumMap<>(BriefingNeed.class);
    public final ObjectProperty<CallRecording.Consent> consent =
            new SimpleObjectProperty<>(CallRecording.Consent.NOT_ASKED);
    private @Nullable Currency budgetCurrency;

    ContextFields() {
        for (var field : ContextField.values()) {
            texts.put(field, new SimpleStringProperty(""));
        }
        for (var need : BriefingNeed.values()) {
            needs.put(need, new SimpleBooleanProperty());
        }
    }

    public StringProperty text(ContextField field) {
        return Known.of(texts, field);
    }

    Collection<StringProperty> all() {
        return texts.values();
    }

    void onChange(Runnable listener) {
        texts.values().forEach(t -> t.subscribe((_, _) -> listener.run()));
        external.subscribe((_, _) -> listener.run());
        needs.values().forEach(n -> n.subscribe((_, _) -> listener.run()));
        consent.subscribe((_, _) -> listener.run());
    }

    /// Whether a budget was typed that is no amount.
    boolean isMalformed() {
        return isMalformed(ContextField.BUDGET_FROM) || isMalformed(ContextField.BUDGET_TO);
    }

    public boolean isMalformed(ContextField amount) {
        var typed = Known.of(texts, amount).get();
        return !typed.isBlank() && AmountText.read(typed, budgetCurrency).isEmpty();
    }

    /// @param deals the deal's currency; the budget follows it unless it had another one
    void load(AdditionalContext more, @Nullable Currency deals) {
        var own = more.budget().currency();
        budgetCurrency = own == null || own.equals(deals) ? null : own;
        ContextText.of(more).forEach((field, text) -> Known.of(texts, field).set(text));
        external.set(more.timeline().external());
        needs.forEach((need, ticked) -> ticked.set(more.needs().contains(need)));
        consent.set(more.call().consent());
    }

    /// What is ticked of what must reach the receiver.
    public List<BriefingNeed> needed() {
        return needs.entrySet().stream()
                .filter(n -> n.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// @param text reads a field
    /// @param currency of a budget that had none yet
    AdditionalContext toMore(Function<StringProperty, String> text, Currency currency) {
        var read = Arrays.stream(ContextField.values())
                .collect(Collectors.toMap(
                        f -> f,
                        f -> text.apply(Known.of(texts, f)),
                        (a, _) -> a,
                        () -> new EnumMap<>(ContextField.class)));
        if (Known.of(texts, ContextField.BUDGET_FROM).get().isBlank()
                && Known.of(texts, ContextField.BUDGET_TO).get().isBlank()) {
            budgetCurrency = null;
        }
        return ContextText.read(
                read,
                new ContextText.Ticks(external.get(), needed(), consent.get()),
                budgetCurrency == null ? currency : budgetCurrency);
    }
}
