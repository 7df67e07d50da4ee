package baton.ui.transcript;

import baton.ui.kit.Strings;
import java.io.File;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks which file captions are saved to, or read from.
record CaptionDialogs(TranscriptViewModel model, Strings strings) {
    /// @param ending ".vtt" or ".srt"
    /// @param kind key of the words for such files
    void save(String ending, String kind, @Nullable Window owner) {
        var chooser = chooser(strings.get("transcript.save"), kind, "*" + ending);
        chooser.setInitialFileName(model.fileName() + ending);
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            var whole = chosen.getName().toLowerCase(Locale.ROOT).endsWith(ending);
            model.save(whole ? chosen.toPath() : chosen.toPath().resolveSibling(chosen.getName() + ending));
        }
    }

    void read(@Nullable Window owner) {
        File chosen = chooser(strings.get("transcript.read"), "transcript.captions", "*.vtt", "*.srt")
                .showOpenDialog(owner);
        if (chosen != null) {
            model.read(chosen.toPath());
        }
    }

    private FileChooser chooser(String title, String kind, String... endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.get(kind), endings));
        return chooser;
    }
}
