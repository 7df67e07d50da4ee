package baton.ui.form;

import baton.handoff.HandoffType;
import baton.handoff.LeadSource;
import baton.handoff.Part;
import baton.people.Person;
import baton.ui.kit.Forms;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.Currency;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds deal.fxml: who it is about, who receives it, what it may be worth.
final class DealView {
    private static final List<Currency> CURRENCIES = List.of("GBP", "EUR", "USD", "CHF", "SEK", "AUD").stream()
            .map(Currency::getInstance)
            .toList();

    private final FormFields fields;
    private final ObservableList<Person> receivers;
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

    DealView(Views views, FormFields fields, ObservableList<Person> receivers, Strings strings) {
        this.fields = fields;
        this.receivers = receivers;
        this.strings = strings;
        root = views.load("deal", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        company.textProperty().bindBidirectional(fields.company);
        contactName.textProperty().bindBidirectional(fields.contactName);
        contactEmail.textProperty().bindBidirectional(fields.contactEmail);
        amount.textProperty().bindBidirectional(fields.amount);
        type.getItems().setAll(HandoffType.values());
        Forms.words(type, strings::of);
        type.valueProperty().bindBidirectional(fields.type);
        receiver.setItems(receivers);
        Forms.words(receiver, p -> strings.get("form.receiver.choice", p.name(), strings.of(p.role())));
        receiver.valueProperty().bindBidirectional(fields.receiver);
        currency.getItems().setAll(CURRENCIES);
        currency.valueProperty().bindBidirectional(fields.currency);
        source.getItems().setAll(LeadSource.values());
        Forms.words(source, strings::of);
        source.valueProperty().bindBidirectional(fields.source);
        fields.amount.subscribe((_, _) -> showAmount());
        showAmount();
    }

    void placeProblems(GapLines gaps) {
        gaps.place(Part.COMPANY, companyProblem, company);
        gaps.place(Part.CONTACT, contactProblem, contactName);
        gaps.place(Part.RECEIVER, receiverProblem, receiver);
    }

    private void showAmount() {
        Forms.problem(amountProblem, amount, fields.isAmountMalformed() ? strings.get("form.amount.malformed") : "");
    }

    void focus() {
        company.requestFocus();
    }
}
