package baton.ui.handoff;

import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Binds delete.fxml: says what goes to the trash, and for how long it can be had back.
final class DeleteView {
    private final HandoffViewModel model;
    private final Runnable onCancel;
    private final Strings strings;
    private final Parent root;

    @FXML
    private Label what;

    @FXML
    private Button delete;

    /// @param onCancel closes the panel
    DeleteView(Views views, HandoffViewModel model, Runnable onCancel, Strings strings) {
        this.model = model;
        this.onCancel = onCancel;
        this.strings = strings;
        root = views.load("delete", this);
    }

    Parent root() {
        return root;
    }

    void begin(OpenHandoff open) {
        what.setText(
                strings.get("trash.what", Texts.brief(open.handoff().content().company())));
        delete.requestFocus();
    }

    @FXML
    private void cancel() {
        onCancel.run();
    }

    @FXML
    void delete() {
        model.deleting().delete();
    }
}
