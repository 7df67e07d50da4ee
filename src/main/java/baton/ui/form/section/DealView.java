package baton.ui.form.section;

import baton.handoff.record.GatePart;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.people.Person;
import baton.ui.form.draft.DealAdvisor;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds deal.fxml: who it is about, who receives it, what it may be worth.
public final class DealView {
    private static final List<Currency> CURRENCIES = List.of("GBP", "EUR", "USD", "CHF", "SEK", "AUD").stream()
            .map(Currency::getInstance)
            .toList();

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final FormFields fields;
    private final ObservableList<Person> receivers;
    private final DealAdvisor advisor;
    private final Strings strings;
    private final Parent root;

    @FXML
    private TextField company;

    @FXML
    private TextField contactName;

    @FXML
    private TextField contactEmail;

    @FXML
    private ComboBox<HandoffType> type;

    @FXML
    private ComboBox<Person> receiver;

    @FXML
    private TextField amount;

    @FXML
    private ComboBox<Currency> currency;

    @FXML
    private ComboBox<LeadSource> source;

    @FXML
    private Label companyProblem;

    @FXML
    private Label contactProblem;

    @FXML
    private Label receiverProblem;

    @FXML
    private Label amountProblem;

    @FXML
    private Label routed;

    @FXML
    private Label duplicate;

    @FXML
    private Label band;

    public DealView(
            Views views, FormFields fields, ObservableList<Person> receivers, DealAdvisor advisor, Strings strings) {
        this.advisor = advisor;
        this.fields = fields;
        this.receivers = receivers;
        this.strings = strings;
        root = views.load("deal", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        company.textProperty().bindBidirectional(fields.company);
        contactName.textProperty().bindBidirectional(fields.contactName);
        contactEmail.textProperty().bindBidirectional(fields.contactEmail);
        amount.textProperty().bindBidirectional(fields.amount);
        type.getItems().setAll(HandoffType.values());
        Controls.words(type, strings::of);
        type.valueProperty().bindBidirectional(fields.type);
        receiver.setItems(receivers);
        Controls.words(receiver, p -> strings.get("form.receiver.choice", p.name(), strings.of(p.role())));
        receiver.valueProperty().bindBidirectional(fields.receiver);
        currency.getItems().setAll(CURRENCIES);
        currency.valueProperty().bindBidirectional(fields.currency);
        source.getItems().setAll(LeadSource.values());
        Controls.words(source, strings::of);
        source.valueProperty().bindBidirectional(fields.source);
        fields.amount.subscribe((_, _) -> showAmount());
        showAmount();
        advisor.adviceProperty().subscribe(_ -> showAdvice());
        fields.receiver.subscribe(_ -> showAdvice());
    }

    private void showAdvice() {
        var advice = advisor.adviceProperty().get();
        var chosen = fields.receiver.get();
        // Who is away does not receive: the sender knows before.
        var away = chosen == null ? null : advice.away().get(chosen.id());
        Hints.show(
                routed,
                chosen != null && away != null
                        ? away.map(s -> strings.get("form.away.substitute", chosen.name(), s.name()))
                                .orElse(strings.get("form.away", chosen.name()))
                        : advice.choice()
                                .map(c -> c.receiver().equals(chosen)
                                        ? strings.of(c.reason(), c.rule(), c.detail())
                                        : strings.get(
                                                "form.routed.other",
                                                c.receiver().name(),
                                                strings.of(c.reason(), c.rule(), c.detail())))
                                .orElse(""));
        Hints.show(
                duplicate,
                advice.duplicates().isEmpty()
                        ? ""
                        : strings.get(
                                "form.duplicate",
                                advice.duplicates().size(),
                                Texts.brief(
                                        advice.duplicates().getFirst().content().company()),
                                strings.of(advice.duplicates().getFirst().status()),
                                DAY.format(advice.duplicates()
                                        .getFirst()
                                        .createdAt()
                                        .atZone(ZoneId.systemDefault()))));
        Hints.show(
                band,
                advice.band()
                        .map(b -> strings.get("form.band", String.join("; ", b.steps())))
                        .orElse(""));
    }

    public void placeProblems(GapLines gaps) {
        gaps.place(GatePart.COMPANY, companyProblem, company);
        gaps.place(GatePart.CONTACT, contactProblem, contactName);
        gaps.place(GatePart.RECEIVER, receiverProblem, receiver);
    }

    private void showAmount() {
        var problem = fields.currencyConflict()
                .map(other -> strings.get(
                        "form.amount.currency", other, fields.currency.get().getCurrencyCode()))
                .orElse(strings.get("form.amount.malformed"));
        Controls.problem(amountProblem, amount, fields.isAmountMalformed() ? problem : "");
    }

    public void focusAmount() {
        amount.requestFocus();
    }

    public void focus() {
        company.requestFocus();
    }
}
