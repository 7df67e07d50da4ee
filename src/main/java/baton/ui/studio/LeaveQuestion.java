package baton.ui.studio;

import baton.ui.kit.Strings;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;

/// Asks before a running take is left.
record LeaveQuestion(Strings strings) {
    /// Returns true if the person wants to leave.
    boolean ask(Scene scene) {
        var question = new Alert(Alert.AlertType.CONFIRMATION, strings.get("studio.leave.text"));
        question.initOwner(scene.getWindow());
        // As dark or light as the window, and in its colours.
        question.getDialogPane()
                .getScene()
                .getPreferences()
                .setColorScheme(scene.getPreferences().getColorScheme());
        question.getDialogPane().getStylesheets().setAll(scene.getStylesheets());
        question.setHeaderText(strings.get("studio.leave.title"));
        var leave = new ButtonType(strings.get("studio.leave.yes"), ButtonBar.ButtonData.OTHER);
        var stay = new ButtonType(strings.get("studio.leave.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        question.getButtonTypes().setAll(stay, leave);
        return question.showAndWait().filter(leave::equals).isPresent();
    }
}
