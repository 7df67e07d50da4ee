package baton.ui.handoff;

import baton.handoff.FirstTouch;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Binds touch.fxml: what counts as the first touch, each with its digit, and what does not, with the reason.
final class TouchView {
    private final HandoffViewModel model;
    private final Strings strings;
    private final Parent root;
    private final Runnable onCancel;

    @FXML
    private VBox kinds;

    /// @param onCancel closes the panel
    TouchView(Views views, HandoffViewModel model, Runnable onCancel, Strings strings) {
        this.model = model;
        this.onCancel = onCancel;
        this.strings = strings;
        root = views.load("touch", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        var number = 0;
        for (var kind : FirstTouch.values()) {
            number++;
            var button = new Button(strings.get("player.touch.kind", number, strings.of(kind)));
            button.getStyleClass().add("touch-kind");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> model.touch(kind));
            kinds.getChildren().add(button);
        }
    }

    void begin() {
        kinds.getChildren().getFirst().requestFocus();
    }

    @FXML
    private void key(KeyEvent event) {
        var all = FirstTouch.values();
        for (int i = 0; i < all.length; i++) {
            if (event.getText().equals(Integer.toString(i + 1))) {
                model.touch(all[i]);
                event.consume();
            }
        }
    }

    @FXML
    private void cancel() {
        onCancel.run();
    }
}
