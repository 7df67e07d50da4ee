package baton.ui.shell;

import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/// Binds opening.fxml: stands in the window while the library is opened or closed.
public final class OpeningView {
    private final Parent root;

    @FXML
    private Label doing;

    public OpeningView(Views views) {
        root = views.load("opening", this);
    }

    public Parent root() {
        return root;
    }

    /// @param what is going on, in a sentence
    public void say(String what) {
        doing.setText(what);
    }
}
