package baton.ui.studio;

import baton.ui.kit.Strings;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/// Asks before a running take is left (row R7).
record LeaveQuestion(Strings strings) {
    /// Returns true if the person wants to leave.
    boolean ask(Window window) {
        var question = new Alert(Alert.AlertType.CONFIRMATION, strings.get("studio.leave.text"));
        question.initOwner(window);
        question.setHeaderText(strings.get("studio.leave.title"));
        var leave = new ButtonType(strings.get("studio.leave.yes"));
        var stay = new ButtonType(strings.get("studio.leave.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        question.getButtonTypes().setAll(leave, stay);
        return question.showAndWait().filter(leave::equals).isPresent();
    }
}
