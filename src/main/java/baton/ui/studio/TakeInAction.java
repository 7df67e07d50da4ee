package baton.ui.studio;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;

/// The way to a briefing that was recorded elsewhere: a button that asks for the file, and files that are dropped.
record TakeInAction(Button button, StudioViewModel model, Strings strings) {
    private static final String[] ENDINGS = {
        "*.mp4", "*.mov", "*.m4v", "*.webm", "*.mkv", "*.avi", "*.3gp", "*.wmv", "*.flv", "*.ts"
    };

    /// @param place where a file may be dropped
    void install(Node place) {
        button.setOnAction(_ -> ask());
        place.setOnDragOver(event -> {
            if (button.isVisible() && event.getDragboard().getFiles().size() == 1) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        place.setOnDragDropped(this::dropped);
    }

    /// Only while nothing is recorded or looked at.
    void show(Phase phase) {
        Controls.show(button, phase == Phase.LIVE || phase == Phase.TROUBLE);
    }

    private void ask() {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("studio.takeIn.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(strings.get("studio.takeIn.videos"), ENDINGS),
                        new FileChooser.ExtensionFilter(strings.get("studio.takeIn.all"), "*"));
        var chosen = chooser.showOpenDialog(button.getScene().getWindow());
        if (chosen != null) {
            model.takeIn(chosen.toPath());
        }
    }

    private void dropped(DragEvent event) {
        var files = event.getDragboard().getFiles();
        if (button.isVisible() && files.size() == 1) {
            model.takeIn(files.getFirst().toPath());
            event.setDropCompleted(true);
        }
        event.consume();
    }
}
