package baton.ui.storage;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Binds erase.fxml: who is to be forgotten, where they stand, and what was done about it.
final class EraseView {
    private final StorageViewModel model;
    private final Strings strings;
    private final Parent root;

    @FXML
    private TextField who;

    @FXML
    private VBox found;

    @FXML
    private Label foundNothing;

    @FXML
    private Button erase;

    @FXML
    private VBox report;

    EraseView(Views views, StorageViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("erase", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        who.textProperty().subscribe(_ -> forget());
        model.reportProperty().subscribe(lines -> lines(report, lines));
        model.foundProperty().subscribe(lines -> show(lines, false));
    }

    private void show(List<String> lines, boolean asked) {
        lines(found, lines);
        Controls.show(erase, !lines.isEmpty());
        Controls.show(foundNothing, asked && lines.isEmpty());
        erase.setText(strings.get("storage.erase"));
    }

    private static void lines(VBox place, List<String> lines) {
        place.getChildren().setAll(lines.stream().map(Texts::whole).toList());
        Controls.show(place, !lines.isEmpty());
    }

    /// What was found belongs to another name.
    private void forget() {
        show(List.of(), false);
    }

    @FXML
    private void find() {
        model.find(who.getText(), lines -> show(lines, true));
    }

    /// Pressed once it asks, pressed twice it means it.
    @FXML
    private void erase() {
        var sure = strings.get("storage.sure");
        if (erase.getText().equals(sure)) {
            model.erase(who.getText());
        } else {
            erase.setText(sure);
        }
    }
}
