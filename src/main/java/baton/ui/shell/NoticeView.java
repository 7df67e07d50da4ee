package baton.ui.shell;

import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Views;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds notice.fxml: what just happened, in one line at the foot of the window.
final class NoticeView {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private final PauseTransition fading = new PauseTransition(Duration.seconds(8));
    private final Notices notices;
    private final Parent root;

    @FXML
    private FontIcon icon;

    @FXML
    private Label text;

    @FXML
    private Button action;

    NoticeView(Views views, Notices notices) {
        this.notices = notices;
        root = views.load("notice", this);
        fading.setOnFinished(_ -> notices.clear());
        notices.currentProperty().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    private void show(Notices.Notice notice) {
        Controls.show(root, !notice.text().isEmpty());
        text.setText(notice.text());
        var canAct = !notice.action().isEmpty();
        Controls.show(action, canAct);
        if (canAct) {
            action.setText(notice.action());
        }
        icon.setIconLiteral(notice.isProblem() ? "fth-alert-triangle" : "fth-check-circle");
        root.pseudoClassStateChanged(PROBLEM, notice.isProblem());
        // Good news goes by itself; a problem stays until it is read.
        if (notice.isProblem() || notice.text().isEmpty()) {
            fading.stop();
        } else {
            fading.playFromStart();
        }
    }

    @FXML
    private void act() {
        var act = notices.currentProperty().get().act();
        notices.clear();
        act.run();
    }

    @FXML
    private void close() {
        notices.clear();
    }
}
