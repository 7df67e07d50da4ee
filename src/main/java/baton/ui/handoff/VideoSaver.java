package baton.ui.handoff;

import baton.recording.ClipNotes;
import baton.recording.ClipProcessor;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Saves a briefing as a film for other programs. What was cut is truly gone from it.
public final class VideoSaver {
    private final ClipProcessor workshop;
    private final Background background;
    private final Notices notices;
    private final Strings strings;

    public VideoSaver(ClipProcessor workshop, Background background, Notices notices, Strings strings) {
        this.workshop = workshop;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
    }

    /// Asks where to, and saves there.
    void ask(OpenHandoff open, @Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("player.save"));
        chooser.setInitialFileName(fileName(open.handoff().content().company()));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.get("player.save.mp4"), "*.mp4"));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            save(open, chosen.toPath());
        }
    }

    /// "Northwind briefing.mp4": what no file system refuses.
    static String fileName(String company) {
        var name = Texts.fileName(company);
        return (name.isEmpty() ? "" : name + " ") + "briefing.mp4";
    }

    void save(OpenHandoff open, Path wanted) {
        var from = open.file();
        if (from.isEmpty()) {
            return;
        }
        var notes = open.clip().map(c -> c.notes()).orElse(ClipNotes.NONE);
        var to = wanted.toString().toLowerCase(Locale.ROOT).endsWith(".mp4")
                ? wanted
                : wanted.resolveSibling(wanted.getFileName() + ".mp4");
        notices.tell(strings.get("player.saving"));
        background.run(
                () -> {
                    workshop.export(from.get(), notes.trim(), notes.chapters(), to);
                    return to;
                },
                saved -> notices.tell(strings.get("player.saved", String.valueOf(saved.getFileName()))),
                notices.orTell());
    }
}
