package baton.ui.preferences;

import baton.ui.kit.Controls;
import baton.ui.kit.Known;
import baton.ui.kit.Strings;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.ScreenServices;
import java.util.EnumMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds keys.fxml: a line for each shortcut. Its keys are a button; the keys that are pressed next take their place.
public final class KeysView {
    private final KeysViewModel model;
    private final Strings strings;
    private final Map<Shortcut, Row> rows = new EnumMap<>(Shortcut.class);
    private final Parent root;

    @FXML
    private VBox lines;

    @FXML
    private Label hint;

    private record Row(Button keys, Button reset, Label clash) {}

    public KeysView(ScreenServices services, KeysViewModel model) {
        this.model = model;
        strings = services.strings();
        root = services.views().load("keys", this);
    }

    @FXML
    private void initialize() {
        model.lines().stream().map(KeysViewModel.Line::shortcut).forEach(this::add);
        model.lines().addListener((ListChangeListener<KeysViewModel.Line>) _ -> show());
        model.waitingProperty().subscribe(_ -> show());
        model.hintProperty().subscribe(text -> {
            hint.setText(text);
            Controls.show(hint, !text.isEmpty());
        });
        // Before the window's own shortcuts, and before the button takes Enter and Space for a press.
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (model.press(event)) {
                event.consume();
            }
        });
    }

    private void add(Shortcut shortcut) {
        var what = new Label(strings.of(shortcut));
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var clash = new Label();
        clash.setWrapText(true);
        clash.getStyleClass().add("problem");
        var keys = new Button();
        keys.setId("keys-" + shortcut.name());
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.setDisable(!shortcut.isChangeable());
        keys.focusedProperty().subscribe(focused -> {
            if (!focused && shortcut == model.waitingProperty().get()) {
                model.leave();
            }
        });
        var reset = new Button(null, new FontIcon("fth-rotate-ccw"));
        reset.getStyleClass().addAll("flat", "button-icon");
        var line = new HBox(what, clash, reset, keys);
        keys.setOnAction(_ -> {
            hintBelow(line);
            model.ask(shortcut);
        });
        reset.setOnAction(_ -> {
            keys.requestFocus();
            hintBelow(line);
            model.reset(shortcut);
        });
        reset.setTooltip(
                new Tooltip(strings.get("keys.reset", shortcut.usualKeys().getDisplayText())));
        reset.setAccessibleText(strings.get("keys.reset.of", strings.of(shortcut)));
        rows.put(shortcut, new Row(keys, reset, clash));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("inline", SectionFilter.ROW);
        lines.getChildren().add(line);
    }

    /// Where whoever is at it looks.
    private void hintBelow(HBox line) {
        lines.getChildren().remove(hint);
        lines.getChildren().add(lines.getChildren().indexOf(line) + 1, hint);
    }

    private void show() {
        model.lines().forEach(this::show);
    }

    private void show(KeysViewModel.Line line) {
        var row = Known.of(rows, line.shortcut());
        var waits = line.shortcut() == model.waitingProperty().get();
        row.keys().setText(waits ? strings.get("keys.waiting") : line.keys());
        row.keys()
                .setAccessibleText(strings.get(
                        "keys.of", strings.of(line.shortcut()), row.keys().getText()));
        Controls.show(row.reset(), !line.usual());
        clash(row.clash(), line.clash());
    }

    private void clash(Label label, @Nullable Shortcut other) {
        label.setText(other == null ? "" : strings.get("keys.clash", strings.of(other)));
        Controls.show(label, other != null);
    }

    @FXML
    private void resetAll() {
        model.resetAll();
    }

    Parent root() {
        return root;
    }

    /// They may have been changed before this was made.
    void look() {
        model.leave();
        model.show();
        show();
    }
}
