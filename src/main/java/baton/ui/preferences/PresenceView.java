package baton.ui.preferences;

import baton.ui.kit.Controls;
import baton.ui.screen.ScreenServices;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;

/// Binds presence.fxml: what goes on when the window is closed.
public final class PresenceView {
    private final PresenceViewModel model;
    private final Parent root;
    private boolean showing;

    @FXML
    private CheckBox goesOn;

    @FXML
    private CheckBox starts;

    public PresenceView(ScreenServices services, PresenceViewModel model) {
        this.model = model;
        root = services.views().load("presence", this);
        model.stateProperty().subscribe(this::show);
    }

    @FXML
    private void initialize() {
        goesOn.selectedProperty().subscribe((_, wanted) -> {
            if (!showing) {
                model.goOn(wanted);
            }
        });
        starts.selectedProperty().subscribe((_, wanted) -> {
            if (!showing) {
                model.startWithSystem(wanted);
            }
        });
    }

    Parent root() {
        return root;
    }

    void look() {
        model.look();
    }

    private void show(PresenceService.@Nullable State state) {
        Controls.show(root, state != null && state.possible());
        if (state != null) {
            showing = true;
            goesOn.setSelected(state.goesOn());
            starts.setSelected(state.starts());
            starts.setDisable(!state.goesOn());
            Controls.show(starts, state.mayStart());
            showing = false;
        }
    }
}
