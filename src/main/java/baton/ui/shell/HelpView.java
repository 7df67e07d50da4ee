package baton.ui.shell;

import baton.ui.kit.Forms;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds help.fxml: the list of shortcuts behind `?`.
final class HelpView {
    private final Strings strings;
    private final Parent root;

    @FXML
    private VBox lines;

    @FXML
    private Button close;

    HelpView(Views views, Strings strings) {
        this.strings = strings;
        root = views.load("help", this);
        Forms.show(root, false);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        for (var shortcut : Shortcut.values()) {
            var keys = new Label(shortcut.words());
            keys.getStyleClass().add("keys");
            var line = new HBox(keys, new Label(strings.of(shortcut)));
            line.getStyleClass().add("help-line");
            lines.getChildren().add(line);
        }
        var player = new Label(strings.get("shell.help.player"));
        player.setWrapText(true);
        lines.getChildren().add(player);
    }

    boolean isShown() {
        return root.isVisible();
    }

    @FXML
    void toggle() {
        Forms.show(root, !isShown());
        if (isShown()) {
            close.requestFocus();
        }
    }
}
