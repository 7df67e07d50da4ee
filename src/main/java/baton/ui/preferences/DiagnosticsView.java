package baton.ui.preferences;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.screen.ScreenServices;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.FileChooser;

/// Binds diagnostics.fxml: what helps whoever helps, shown before it is saved.
public final class DiagnosticsView {
    private final DiagnosticsViewModel model;
    private final Strings strings;
    private final Parent root;

    @FXML
    private Label busy;

    @FXML
    private Button save;

    @FXML
    private TextArea shown;

    public DiagnosticsView(ScreenServices services, DiagnosticsViewModel model) {
        this.model = model;
        strings = services.strings();
        root = services.views().load("diagnostics", this);
    }

    @FXML
    private void initialize() {
        // The button stays where the focus is; pressed again meanwhile, it does nothing.
        model.busyProperty().subscribe(looks -> Controls.show(busy, looks));
        model.shownProperty().subscribe(text -> {
            shown.setText(text);
            Controls.show(shown, !text.isEmpty());
            Controls.show(save, !text.isEmpty());
        });
    }

    Parent root() {
        return root;
    }

    @FXML
    private void collect() {
        model.collect();
    }

    @FXML
    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("diagnostics.save"));
        chooser.setInitialFileName("baton-diagnostics.zip");
        var chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.save(chosen.toPath());
        }
    }

    @FXML
    private void openLogs() {
        model.openLogs();
    }
}
