package baton.ui.shell;

import baton.ui.kit.Forms;
import baton.ui.kit.Notices;
import baton.ui.kit.Views;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds notice.fxml: what just happened, in one line at the foot of the window.
final class NoticeBar {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private final Notices notices;
    private final Parent root;

    @FXML
    private FontIcon icon;

    @FXML
    private Label text;

    NoticeBar(Views views, Notices notices) {
        this.notices = notices;
        root = views.load("notice", this);
        notices.currentProperty().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    private void show(Notices.Notice notice) {
        Forms.show(root, !notice.text().isEmpty());
        text.setText(notice.text());
        icon.setIconLiteral(notice.isProblem() ? "fth-alert-triangle" : "fth-check-circle");
        root.pseudoClassStateChanged(PROBLEM, notice.isProblem());
    }

    @FXML
    private void close() {
        notices.clear();
    }
}
