package baton.ui.studio;

import baton.ui.kit.Strings;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;

/// Asks before something that runs is left.
record LeaveQuestion(Of what, Strings strings) {
    /// What runs.
    enum Of {
        TAKE,
        VIDEO
    }

    /// Returns true if the person wants to leave.
    boolean ask(Scene scene) {
        var take = what == Of.TAKE;
        var question = new Alert(
                Alert.AlertType.CONFIRMATION, strings.get(take ? "studio.leave.text" : "studio.leave.takingIn.text"));
        question.initOwner(scene.getWindow());
        // As dark or light as the window, and in its colours.
        question.getDialogPane()
                .getScene()
                .getPreferences()
                .setColorScheme(scene.getPreferences().getColorScheme());
        question.getDialogPane().getStylesheets().setAll(scene.getStylesheets());
        question.setHeaderText(strings.get(take ? "studio.leave.title" : "studio.leave.takingIn.title"));
        var leave = new ButtonType(
                strings.get(take ? "studio.leave.yes" : "studio.leave.takingIn.yes"), ButtonBar.ButtonData.OTHER);
        var stay = new ButtonType(
                strings.get(take ? "studio.leave.no" : "studio.leave.takingIn.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        question.getButtonTypes().setAll(stay, leave);
        return question.showAndWait().filter(leave::equals).isPresent();
    }
}
