package baton.ui.handoff;

import baton.handoff.EventKind;
import baton.handoff.ReturnReason;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;

/// Binds return.fxml: giving a handoff back, with its reason.
final class ReturnView implements Resumable<ReturnView.Written> {
    private final HandoffViewModel model;
    private final Strings strings;
    private final Parent root;
    private final Runnable onCancel;

    @FXML
    private ComboBox<ReturnReason> reason;

    @FXML
    private TextArea words;

    @FXML
    private Label problem;

    /// @param onCancel closes the panel
    ReturnView(Views views, HandoffViewModel model, Runnable onCancel, Strings strings) {
        this.model = model;
        this.onCancel = onCancel;
        this.strings = strings;
        root = views.load("return", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Texts.leaveByTab(words);
        reason.getItems().setAll(ReturnReason.values());
        Controls.words(reason, strings::of);
    }

    /// Empty again, with the focus on the reason.
    void begin() {
        reason.setValue(null);
        words.clear();
        Controls.problem(problem, reason, "");
        reason.requestFocus();
    }

    record Written(@Nullable ReturnReason reason, String words) {}

    @Override
    public EventKind does() {
        return EventKind.RETURNED;
    }

    @Override
    public Optional<Written> written() {
        var written = new Written(reason.getValue(), words.getText());
        return written.reason() == null && written.words().isBlank() ? Optional.empty() : Optional.of(written);
    }

    @Override
    public void resume(Written written) {
        reason.setValue(written.reason());
        words.setText(written.words());
    }

    @FXML
    private void cancel() {
        onCancel.run();
    }

    @FXML
    void send() {
        var chosen = reason.getValue();
        if (chosen == null) {
            Controls.problem(problem, reason, strings.get("player.return.choose"));
            reason.requestFocus();
        } else if (chosen.needsWords() && words.getText().isBlank()) {
            Controls.problem(problem, words, strings.get("player.return.words"));
            words.requestFocus();
        } else {
            model.giveBack(chosen, words.getText());
        }
    }
}
