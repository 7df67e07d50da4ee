package baton.ui.form.field;

import baton.handoff.record.AmountText;
import baton.handoff.record.Competitor;
import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.DealValue;
import baton.handoff.record.Evidence;
import baton.handoff.record.FiveFields;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.Objection;
import baton.handoff.record.Objections;
import baton.handoff.record.Pain;
import baton.handoff.record.Quote;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.TextRule;
import baton.handoff.record.TriggerCondition;
import baton.people.Person;
import baton.ui.kit.Known;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Everything on the form as properties, to and from a record.
public final class FormFields {
    private static final Currency POUND = Currency.getInstance("GBP");
    private final InstantSource clock;
    private final List<ReadOnlyStringProperty> unreadDays = new ArrayList<>();

    public final ObjectProperty<HandoffType> type = new SimpleObjectProperty<>(HandoffType.SDR_TO_AE);
    public final ObjectProperty<HandoffFormat> toldBy = new SimpleObjectProperty<>(HandoffFormat.VIDEO);
    public final StringProperty uncertainties = new SimpleStringProperty("");
    public final ObjectProperty<@Nullable Person> receiver = new SimpleObjectProperty<>();
    public final StringProperty company = new SimpleStringProperty("");
    public final StringProperty contactName = new SimpleStringProperty("");
    public final StringProperty contactEmail = new SimpleStringProperty("");
    public final StringProperty amount = new SimpleStringProperty("");
    public final ObjectProperty<Currency> currency = new SimpleObjectProperty<>(POUND);
    public final ObjectProperty<@Nullable LeadSource> source = new SimpleObjectProperty<>();
    public final QuoteRow quote = new QuoteRow();
    public final ObservableList<QuoteRow> moreQuotes =
            FXCollections.observableArrayList(row -> row.parts().toArray(Observable[]::new));
    public final MeetingFields meeting = new MeetingFields();
    public final ObservableList<StakeholderRow> stakeholders =
            FXCollections.observableArrayList(row -> row.parts().toArray(Observable[]::new));
    public final BooleanProperty noneRaised = new SimpleBooleanProperty();
    public final ObservableList<ObjectionRow> objections =
            FXCollections.observableArrayList(row -> row.parts().toArray(Observable[]::new));
    public final BooleanProperty noneMentioned = new SimpleBooleanProperty();
    public final StringProperty competitors = new SimpleStringProperty("");
    public final StringProperty indirect = new SimpleStringProperty("");
    public final ContextFields more = new ContextFields();
    public final QualificationFields qualification;
    private final IdentityHashMap<StringProperty, String> storable = new IdentityHashMap<>();
    public final Map<TriggerCondition, ConditionRow> conditions = new EnumMap<>(TriggerCondition.class);

    public FormFields(InstantSource clock) {
        this.clock = clock;
        qualification = new QualificationFields(clock);
        for (var condition : TriggerCondition.values()) {
            conditions.put(condition, new ConditionRow());
        }
    }

    /// Tells every change of anything: changes, not invalidations, of which an unread property tells only the first.
    public void onChange(Runnable listener) {
        for (var property : List.of(
                company,
                contactName,
                contactEmail,
                amount,
                quote.words,
                quote.speaker,
                quote.impact,
                competitors,
                indirect,
                uncertainties)) {
            property.subscribe((_, _) -> listener.run());
        }
        for (var property : List.<ObjectProperty<?>>of(type, toldBy, receiver, currency, source, quote.saidOn)) {
            property.subscribe((_, _) -> listener.run());
        }
        meeting.onChange(listener);
        noneRaised.subscribe((_, _) -> listener.run());
        noneMentioned.subscribe((_, _) -> listener.run());
        moreQuotes.subscribe(listener);
        more.onChange(listener);
        qualification.onChange(listener);
        stakeholders.subscribe(listener);
        objections.subscribe(listener);
        conditions.values().forEach(row -> {
            row.met.subscribe((_, _) -> listener.run());
            row.note.subscribe((_, _) -> listener.run());
            row.otherProof.subscribe((_, _) -> listener.run());
        });
    }

    /// @param usual the zone where the record names none
    /// @param me who ticks from now on
    public void load(Content content, List<Person> team, ZoneId usual, UUID me) {
        type.set(content.type());
        toldBy.set(content.format());
        uncertainties.set(String.join("\n", content.uncertainties()));
        receiver.set(team.stream()
                .filter(p -> p.id().equals(content.receiver()))
                .findFirst()
                .orElse(null));
        company.set(content.company());
        contactName.set(content.contact().name());
        contactEmail.set(content.contact().email());
        var value = content.value();
        amount.set(value == null ? "" : value.amount().toPlainString());
        var budgeted = content.more().budget().currency();
        currency.set(value != null ? value.currency() : budgeted != null ? budgeted : POUND);
        source.set(content.source());
        var pain = content.fields().pain();
        quote.load(new Quote(pain.quote(), pain.speaker(), pain.saidOn(), pain.impact()));
        moreQuotes.setAll(pain.others().stream().map(QuoteRow::of).toList());
        meeting.load(content.fields().meeting(), usual);
        stakeholders.setAll(
                content.fields().stakeholders().stream().map(StakeholderRow::of).toList());
        noneRaised.set(content.fields().objections().noneRaised());
        objections.setAll(content.fields().objections().raised().stream()
                .map(ObjectionRow::of)
                .toList());
        noneMentioned.set(content.fields().competitor().noneMentioned());
        competitors.set(content.fields().competitor().names());
        indirect.set(content.fields().competitor().indirect());
        more.load(content.more(), currency.get());
        qualification.load(content.qualification(), me);
        conditions.forEach((condition, row) -> {
            row.load(content.conditions().get(condition));
        });
        // One empty line each, so that there is a place to type.
        if (stakeholders.isEmpty()) {
            stakeholders.add(new StakeholderRow());
        }
        if (objections.isEmpty()) {
            objections.add(new ObjectionRow());
        }
        // What was loaded is what could be stored last.
        storable.clear();
        toContent();
    }

    public Content toContent() {
        var to = receiver.get();
        var fields = new FiveFields(
                pain(),
                meeting.toMeeting(this::text),
                stakeholders.stream()
                        .map(row -> row.toStakeholder(this::text))
                        .filter(Predicate.not(Stakeholder::isBlank))
                        .toList(),
                new Objections(
                        noneRaised.get(),
                        objections.stream()
                                .map(row -> row.toObjection(this::text))
                                .filter(Predicate.not(Objection::isBlank))
                                .toList()),
                new Competitor(noneMentioned.get(), text(competitors), text(indirect)));
        return new Content(
                type.get(),
                to == null ? null : to.id(),
                text(company),
                new Contact(text(contactName), text(contactEmail)),
                value().orElse(null),
                source.get(),
                fields,
                evidence(),
                toldBy.get(),
                lines(uncertainties),
                qualification.toQualification(this::text),
                more.toMore(this::text, currency.get()));
    }

    private Pain pain() {
        var first = quote.toQuote(this::text);
        var others = moreQuotes.stream()
                .map(row -> row.toQuote(this::text))
                .filter(q -> !q.isBlank())
                .toList();
        return new Pain(first.words(), first.speaker(), first.saidOn(), first.impact(), others);
    }

    private Map<TriggerCondition, Evidence> evidence() {
        var met = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        conditions.forEach((condition, row) -> {
            if (!row.met.get()) {
                row.since = null;
                return;
            }
            var since = row.since == null ? clock.instant() : row.since;
            row.since = since;
            met.put(condition, new Evidence(since, text(row.note), row.otherProof.get()));
        });
        return met;
    }

    /// One entry a line.
    private List<String> lines(StringProperty property) {
        return text(property)
                .lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /// The text to store; what cannot be stored is left as it could be stored last.
    private String text(StringProperty property) {
        var typed = property.get();
        if (TextRule.refusal(typed).isEmpty()) {
            storable.put(property, typed.strip());
        }
        return storable.getOrDefault(property, "");
    }

    /// Whether any text is too long, or holds what no screen can show.
    public boolean isRefused() {
        return texts().anyMatch(t -> TextRule.refusal(t.get()).isPresent());
    }

    private Stream<StringProperty> texts() {
        var plain = Stream.of(company, contactName, contactEmail, competitors, indirect, uncertainties);
        var rows = Stream.of(
                Stream.concat(Stream.of(quote), moreQuotes.stream())
                        .flatMap(r -> Stream.of(r.words, r.speaker, r.impact)),
                stakeholders.stream().flatMap(r -> Stream.of(r.name, r.title, r.influences, r.concerns, r.style)),
                meeting.texts(),
                more.all().stream(),
                qualification.texts(),
                objections.stream().flatMap(r -> Stream.of(r.said, r.handled)),
                conditions.values().stream().map(r -> r.note));
        return Stream.concat(plain, rows.flatMap(r -> r));
    }

    /// Empty if nothing or no amount was typed.
    Optional<DealValue> value() {
        try {
            return AmountText.read(amount.get(), currency.get()).map(typed -> new DealValue(typed, currency.get()));
        } catch (IllegalArgumentException noDealsWorth) {
            return Optional.empty();
        }
    }

    /// Whether a budget, a score or a day was typed that is none.
    public boolean isMoreMalformed() {
        return more.isMalformed()
                || qualification.isScoreMalformed()
                || unreadDays.stream().anyMatch(day -> !day.get().isEmpty());
    }

    /// Whether the meeting's date was typed in a way that nobody understands for certain.
    public boolean isDateMalformed() {
        return !meeting.unreadDate.get().isEmpty();
    }

    /// @param typed what stands in a field for a day and is none; empty if all is well
    public void watchDay(ReadOnlyStringProperty typed) {
        unreadDays.add(typed);
    }

    /// Fills in what an invitation says; what else was typed stays.
    public void apply(Content invitation) {
        meeting.apply(invitation.fields().meeting());
        if (contactName.get().isBlank() && contactEmail.get().isBlank()) {
            contactName.set(invitation.contact().name());
            contactEmail.set(invitation.contact().email());
        }
        var accepted = invitation.conditions().get(TriggerCondition.INVITE_ACCEPTED);
        var row = Known.of(conditions, TriggerCondition.INVITE_ACCEPTED);
        if (accepted != null && !row.met.get()) {
            row.load(accepted);
        }
    }

    /// The currency that the amount itself names, where another one is chosen beside it.
    public Optional<String> currencyConflict() {
        return AmountText.namesAnother(amount.get(), currency.get())
                ? AmountText.currency(amount.get()).map(Currency::getCurrencyCode)
                : Optional.empty();
    }

    public boolean isAmountMalformed() {
        return !amount.get().isBlank() && value().isEmpty();
    }
}
