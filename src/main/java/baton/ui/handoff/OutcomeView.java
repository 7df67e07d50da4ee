package baton.ui.handoff;

import baton.handoff.DealStage;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.FollowUpService;
import baton.handoff.LossReason;
import baton.handoff.record.AmountText;
import baton.handoff.record.DealValue;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.util.Currency;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds outcome.fxml: what became of the deal, and why there is none.
final class OutcomeView implements Resumable<OutcomeView.Written> {
    private final HandoffViewModel model;
    private final Strings strings;
    private final Parent root;
    private final Runnable onCancel;
    private Written asBegun = new Written(null, "", null, "");
    private @Nullable Currency usual;

    @FXML
    private ComboBox<DealStage> stage;

    @FXML
    private TextField amount;

    @FXML
    private VBox reasonBox;

    @FXML
    private ComboBox<@Nullable LossReason> reason;

    @FXML
    private TextArea words;

    @FXML
    private Label problem;

    /// @param onCancel closes the panel
    OutcomeView(Views views, HandoffViewModel model, Runnable onCancel, Strings strings) {
        this.model = model;
        this.onCancel = onCancel;
        this.strings = strings;
        root = views.load("outcome", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Texts.leaveByTab(words);
        stage.getItems().setAll(DealStage.values());
        Controls.words(stage, strings::of);
        reason.getItems().setAll(LossReason.values());
        Controls.words(reason, strings::of);
        stage.valueProperty().subscribe(chosen -> Controls.show(reasonBox, chosen != null && chosen.isOver()));
    }

    /// As it stands, with the focus on how far the deal has come.
    void begin(OpenHandoff open) {
        var before = open.deal();
        var value = before == null || before.amount() == null
                ? open.handoff().content().value()
                : before.amount();
        usual = value == null ? null : value.currency();
        asBegun = before == null
                ? new Written(null, value == null ? "" : text(value), null, "")
                : new Written(before.stage(), value == null ? "" : text(value), before.reason(), before.words());
        resume(asBegun);
        Controls.problem(problem, stage, "");
        stage.requestFocus();
    }

    private static String text(DealValue value) {
        return value.amount().toPlainString() + " " + value.currency().getCurrencyCode();
    }

    record Written(
            @Nullable DealStage stage,
            String amount,
            @Nullable LossReason reason,
            String words) {}

    @Override
    public EventKind does() {
        return EventKind.DEAL_MOVED;
    }

    @Override
    public Optional<Written> written() {
        var written = new Written(stage.getValue(), amount.getText(), reason.getValue(), words.getText());
        return written.equals(asBegun) ? Optional.empty() : Optional.of(written);
    }

    @Override
    public void resume(Written written) {
        stage.setValue(written.stage());
        amount.setText(written.amount());
        reason.setValue(written.reason());
        words.setText(written.words());
    }

    @FXML
    private void cancel() {
        onCancel.run();
    }

    @FXML
    void send() {
        var chosen = stage.getValue();
        var text = amount.getText().strip();
        var value = value(text);
        if (chosen == null) {
            refuse("outcome.choose", stage);
        } else if (!text.isEmpty() && value.isEmpty()) {
            refuse("outcome.amount.unread", amount);
        } else if (words.getText().strip().length() > FollowUpService.LONGEST) {
            refuse("act.tooLong", words);
        } else {
            model.tellDeal(new EventPayload.Deal(
                    chosen,
                    value.orElse(null),
                    chosen.isOver() ? reason.getValue() : null,
                    words.getText().strip()));
        }
    }

    /// In the currency that stands beside it, else in that of the record; nothing is guessed.
    private Optional<DealValue> value(String text) {
        try {
            var currency = AmountText.currency(text).orElse(usual);
            return currency == null
                    ? Optional.empty()
                    : AmountText.read(text, currency).map(a -> new DealValue(a, currency));
        } catch (IllegalArgumentException noAmount) {
            return Optional.empty();
        }
    }

    private void refuse(String key, Node field) {
        Controls.problem(problem, field, strings.get(key));
        field.requestFocus();
    }
}
