package baton.ui.studio;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.VideoChooser;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The way to a briefing that was recorded elsewhere: a button that asks for the file, files that are dropped, and what
/// is seen while one is taken in.
///
/// @param pane shown while one is taken in
record TakeInAction(Button button, VBox pane, StudioViewModel model, Strings strings) {
    /// @param place where a file may be dropped
    void install(Node place) {
        button.setOnAction(_ -> ask());
        var words = new Label();
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(strings.get("studio.takingIn.progress"));
        var cancel = new Button(strings.get("studio.takingIn.cancel"));
        cancel.setId("cancelTakingIn");
        cancel.setOnAction(_ -> model.takingIn.cancel());
        pane.getChildren().setAll(words, bar, cancel);
        model.takingIn.nameProperty().subscribe(name -> {
            if (!name.isEmpty()) {
                words.setText(strings.get("studio.takingIn", name));
            }
        });
        // Nobody knows how far a file is that is only copied: it is over before it is told.
        model.takingIn
                .percentProperty()
                .subscribe(percent -> bar.setProgress(
                        percent.intValue() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : percent.intValue() / 100.0));
        Controls.show(pane, false);
        place.setOnDragOver(event -> {
            if (button.isVisible() && event.getDragboard().getFiles().size() == 1) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        place.setOnDragDropped(this::dropped);
    }

    /// The button only while nothing is recorded or looked at.
    void show(Phase phase) {
        Controls.show(button, phase == Phase.LIVE || phase == Phase.TROUBLE);
        Controls.show(pane, phase == Phase.TAKING_IN);
        if (phase == Phase.TAKING_IN) {
            pane.getChildren().getLast().requestFocus();
        }
    }

    private void ask() {
        VideoChooser.ask("studio.takeIn.title", button.getScene().getWindow(), strings)
                .ifPresent(model::takeIn);
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
