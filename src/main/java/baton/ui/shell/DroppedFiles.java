package baton.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes handoffs that are dropped on a window as files.
final class DroppedFiles {
    private DroppedFiles() {}

    /// @param taker gets what is dropped
    static void install(Parent root, Consumer<Path> taker) {
        root.setOnDragOver(event -> {
            if (handoff(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        root.setOnDragDropped(event -> handoff(event).ifPresent(file -> {
            taker.accept(file);
            event.setDropCompleted(true);
            event.consume();
        }));
    }

    private static Optional<Path> handoff(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(File::toPath)
                .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".handoff"))
                .findFirst();
    }
}
