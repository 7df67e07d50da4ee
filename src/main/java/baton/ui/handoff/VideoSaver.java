package baton.ui.handoff;

import baton.brief.Depth;
import baton.handoff.record.Audience;
import baton.recording.ClipNotes;
import baton.recording.ClipProcessor;
import baton.recording.ClipStore;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Saves a briefing for people without Baton: as a film, or with the record as one page. What was cut is truly gone.
public final class VideoSaver {
    private final ClipProcessor workshop;
    private final ClipStore clips;
    private final PageWriter pages;
    private final Background background;
    private final Notices notices;
    private final Strings strings;

    public VideoSaver(
            ClipProcessor workshop,
            ClipStore clips,
            PageWriter pages,
            Background background,
            Notices notices,
            Strings strings) {
        this.workshop = workshop;
        this.clips = clips;
        this.pages = pages;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
    }

    /// Puts what can be saved of an open handoff behind a button.
    ///
    /// @param depth how deep the record is read now: as deep it goes onto the page
    void install(MenuButton menu, Supplier<@Nullable OpenHandoff> shown, Supplier<Depth> depth) {
        var film = new MenuItem(strings.get("player.save"));
        film.setOnAction(_ -> with(shown, open -> ask(open, menu.getScene().getWindow())));
        var colleague = new MenuItem(strings.get("player.page"));
        colleague.setOnAction(_ -> with(
                shown,
                open -> askPage(
                        open, depth.get(), Audience.COLLEAGUE, menu.getScene().getWindow())));
        var prospect = new MenuItem(strings.get("player.page.prospect"));
        prospect.setOnAction(_ -> with(
                shown,
                open -> askPage(
                        open, depth.get(), Audience.PROSPECT, menu.getScene().getWindow())));
        menu.getItems().setAll(film, colleague, prospect);
        menu.showingProperty().subscribe(() -> {
            var open = shown.get();
            film.setDisable(
                    open == null || !open.condition().hasFile() || open.clip().isEmpty());
        });
    }

    private static void with(Supplier<@Nullable OpenHandoff> shown, Consumer<OpenHandoff> act) {
        var open = shown.get();
        if (open != null) {
            act.accept(open);
        }
    }

    private void askPage(OpenHandoff open, Depth depth, Audience audience, @Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("player.page"));
        var name = Texts.fileName(open.handoff().content().company());
        chooser.setInitialFileName((name.isEmpty() ? "handoff" : name) + ".html");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.get("player.page.html"), "*.html"));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            savePage(open, depth, audience, chosen.toPath());
        }
    }

    void savePage(OpenHandoff open, Depth depth, Audience audience, Path to) {
        notices.tell(strings.get("player.saving"));
        background.run(
                () -> {
                    pages.write(open.handoff().id(), depth, audience, to);
                    return to;
                },
                saved -> notices.tell(
                        strings.get("player.page.saved", String.valueOf(saved.getFileName())),
                        strings.get("player.page.mail"),
                        () -> mail(open, saved)),
                notices.orTell());
    }

    private void mail(OpenHandoff open, Path page) {
        background.run(
                () -> {
                    pages.mail(open.handoff().id(), page);
                    return true;
                },
                _ -> {},
                notices.orTell());
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
                    var captions = open.clip().map(clips::captions).orElse(List.of());
                    workshop.export(from.get(), notes.trim(), notes.chapters(), captions, to);
                    return to;
                },
                saved -> notices.tell(strings.get("player.saved", String.valueOf(saved.getFileName()))),
                notices.orTell());
    }
}
