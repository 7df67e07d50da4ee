package baton.ui.shell;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds help.fxml: the list of shortcuts behind `?`, and what this program is and is made of.
final class HelpView {
    private final About about;
    private final Strings strings;
    private final Parent root;
    private VBox shortcuts = new VBox();
    private @Nullable Node before;

    @FXML
    private VBox lines;

    @FXML
    private Button close;

    HelpView(Views views, About about, Strings strings) {
        this.about = about;
        this.strings = strings;
        root = views.load("help", this);
        Controls.show(root, false);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        shortcuts = new VBox();
        shortcuts.getStyleClass().addAll(lines.getStyleClass());
        lines.getChildren().add(shortcuts);
        for (var key :
                new String[] {"shell.help.player.1", "shell.help.player.2", "shell.help.player.3", "shell.help.studio"
                }) {
            var words = new Label(strings.get(key));
            words.setWrapText(true);
            lines.getChildren().add(words);
        }
        about();
    }

    /// With the keys as they are now.
    private void showShortcuts() {
        shortcuts.getChildren().clear();
        for (var shortcut : Shortcut.values()) {
            var keys = new Label(shortcut.words());
            keys.getStyleClass().add("keys");
            var words = new Label(strings.of(shortcut));
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            var line = new HBox(keys, words);
            line.getStyleClass().add("help-line");
            shortcuts.getChildren().add(line);
        }
    }

    private void about() {
        lines.getChildren().add(styled("section-title", strings.get("about.title")));
        lines.getChildren()
                .add(styled(
                        "",
                        about.build().isEmpty()
                                ? strings.get("about.version.checkout", about.version())
                                : strings.get("about.version", about.version(), about.build())));
        lines.getChildren().add(styled("", strings.get("about.folder", about.folder())));
        lines.getChildren().add(styled("", strings.get("about.updates")));
        var libraries = new TitledPane();
        libraries.setText(strings.get("about.libraries", about.libraries().size()));
        libraries.setExpanded(false);
        var all = new TextArea(String.join("\n", about.libraries()));
        all.setEditable(false);
        all.setPrefRowCount(12);
        all.setPrefColumnCount(20);
        libraries.setMinWidth(0);
        libraries.setMaxWidth(Double.MAX_VALUE);
        all.setAccessibleText(libraries.getText());
        libraries.setContent(all);
        lines.getChildren().add(libraries);
    }

    private static Label styled(String style, String text) {
        var label = new Label(text);
        label.setWrapText(true);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    boolean isShown() {
        return root.isVisible();
    }

    @FXML
    void toggle() {
        if (isShown()) {
            Controls.show(root, false);
            if (before != null) {
                before.requestFocus();
            }
        } else {
            showShortcuts();
            before = root.getScene().getFocusOwner();
            Controls.show(root, true);
            close.requestFocus();
        }
    }
}
