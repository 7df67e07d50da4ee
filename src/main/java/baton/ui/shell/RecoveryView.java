package baton.ui.shell;

import baton.ui.kit.Forms;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Binds recovery.fxml: the offer of a take that was interrupted (row R17).
final class RecoveryView {
    private final ShellViewModel model;
    private final Strings strings;
    private final Parent root;
    private boolean sure;

    @FXML
    private Label text;

    @FXML
    private Button keep;

    @FXML
    private Button discard;

    RecoveryView(Views views, ShellViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("recovery", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        // The root is known only after loading: the first answer comes later than that.
        model.leftoverProperty().addListener((_, _, leftover) -> show(leftover));
    }

    void show(Optional<ShellViewModel.Leftover> leftover) {
        Forms.show(root, leftover.isPresent());
        sure = false;
        discard.setText(strings.get("recovery.discard"));
        leftover.ifPresent(l -> {
            text.setText(l.words());
            Forms.show(keep, l.canKeep());
        });
    }

    @FXML
    private void keep() {
        model.keepLeftover();
    }

    /// Pressed once it asks, pressed twice it means it.
    @FXML
    private void discard() {
        if (!sure) {
            sure = true;
            discard.setText(strings.get("recovery.discard.sure"));
            return;
        }
        model.discardLeftover();
    }

    @FXML
    private void later() {
        model.decideLater();
    }
}
