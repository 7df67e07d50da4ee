package baton.ui.shell;

import baton.ui.kit.Forms;
import baton.ui.kit.Views;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Binds recovery.fxml: the offer of a take that was interrupted (row R17).
final class RecoveryView {
    private final ShellViewModel model;
    private final Parent root;

    @FXML
    private Label text;

    @FXML
    private Button keep;

    RecoveryView(Views views, ShellViewModel model) {
        this.model = model;
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
        leftover.ifPresent(l -> {
            text.setText(l.words());
            Forms.show(keep, l.canKeep());
        });
    }

    @FXML
    private void keep() {
        model.keepLeftover();
    }

    @FXML
    private void discard() {
        model.discardLeftover();
    }

    @FXML
    private void later() {
        model.decideLater();
    }
}
