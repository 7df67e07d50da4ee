package baton.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for a video that any program may have made.
public final class VideoChooser {
    private static final String[] ENDINGS = {
        "*.mp4", "*.mov", "*.m4v", "*.webm", "*.mkv", "*.avi", "*.3gp", "*.wmv", "*.flv", "*.ts"
    };

    private VideoChooser() {}

    /// @param title key of what stands above it
    /// @param owner the window that asks
    /// @return empty if nobody chose one
    public static Optional<Path> ask(String title, @Nullable Window owner, Strings strings) {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get(title));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(strings.get("studio.takeIn.videos"), ENDINGS),
                        new FileChooser.ExtensionFilter(strings.get("studio.takeIn.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
