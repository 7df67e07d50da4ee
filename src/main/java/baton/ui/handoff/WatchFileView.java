package baton.ui.handoff;

import baton.ui.kit.Background;
import baton.ui.kit.ClipExtras;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.VideoChooser;
import baton.ui.kit.keys.Shortcut;
import baton.ui.player.DetachedNote;
import baton.ui.player.DetachedPlayer;
import baton.ui.player.PlayerPane;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Binds watchfile.fxml: a video that lies anywhere, in the same player, with captions beside it or from another file.
/// Nothing of it is kept.
public final class WatchFileView implements Screen {
    private static final List<String> CAPTIONS = List.of(".srt", ".vtt");

    /// Reads captions; called off the screen's thread.
    @FunctionalInterface
    public interface CaptionSource {
        /// @return empty if there is none in it
        /// @throws Exception if it cannot be read
        List<ClipExtras.Part> read(Path file) throws Exception;
    }

    private final ScreenServices services;
    private final PlayerPane player;
    private final CaptionSource captions;
    private final Background.Latest reading;
    private final Notices notices;
    private final Strings strings;
    private final DetachedPlayer apart;
    private final Parent root;

    @FXML
    private Label title;

    @FXML
    private StackPane playerPlace;

    public WatchFileView(ScreenServices services, PlayerPane player, CaptionSource captions) {
        this.services = services;
        this.player = player;
        this.captions = captions;
        reading = services.background().latest();
        notices = services.notices();
        strings = services.strings();
        root = services.views().load("watchfile", this);
        apart = new DetachedPlayer(player.root(), this::apartKey, root::requestFocus);
    }

    @FXML
    private void initialize() {
        playerPlace.getChildren().setAll(player.root());
        player.onApart(this::apart);
        playerPlace.setOnDragOver(event -> {
            if (isWatched(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        playerPlace.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        var files = event.getDragboard().getFiles();
        if (isWatched(event)) {
            take(files.getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// A handoff as a file is the window's to take in, here as everywhere.
    private static boolean isWatched(DragEvent event) {
        var files = event.getDragboard().getFiles();
        return files.size() == 1
                && !files.getFirst().getName().toLowerCase(Locale.ROOT).endsWith(".handoff");
    }

    /// A video plays, captions are shown with the one that is open.
    private void take(Path file) {
        if (isCaptions(file)) {
            readCaptions(file);
        } else {
            open(file);
        }
    }

    private static boolean isCaptions(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return CAPTIONS.stream().anyMatch(name::endsWith);
    }

    /// Asks which video, before anything else is left for it.
    ///
    /// @param owner the window that asks
    public Optional<Path> choose(@Nullable Window owner) {
        return VideoChooser.ask("watch.title", owner, strings);
    }

    @FXML
    private void ask() {
        choose(window()).ifPresent(this::open);
    }

    private @Nullable Window window() {
        return root.getScene() == null ? null : root.getScene().getWindow();
    }

    @FXML
    private void askCaptions() {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("transcript.read"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(strings.get("transcript.captions"), "*.vtt", "*.srt"));
        Optional.ofNullable(chooser.showOpenDialog(window())).map(File::toPath).ifPresent(this::readCaptions);
    }

    /// Plays it, with what lies beside it under its name.
    public void open(Path file) {
        apart.close();
        title.setText(String.valueOf(file.getFileName()));
        player.options().written(List.of());
        player.show(file, ClipExtras.NONE, Duration.ZERO, 1, _ -> {}, _ -> player.play());
        reading.run(
                () -> {
                    var beside = beside(file);
                    return beside.isPresent() ? captions.read(beside.get()) : List.<ClipExtras.Part>of();
                },
                player.options()::written,
                notices.orTell());
        root.requestFocus();
    }

    private static Optional<Path> beside(Path file) {
        var name = String.valueOf(file.getFileName());
        var point = name.lastIndexOf('.');
        var stem = point < 0 ? name : name.substring(0, point);
        return CAPTIONS.stream()
                .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                .map(ending -> file.resolveSibling(stem + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private void readCaptions(Path file) {
        reading.run(
                () -> captions.read(file),
                found -> {
                    if (found.isEmpty()) {
                        notices.tell(strings.get("transcript.unread", String.valueOf(file.getFileName())));
                    } else {
                        player.options().written(found);
                        player.options().showCaptions();
                    }
                },
                notices.orTell());
    }

    private void apart(boolean full) {
        if (apart.isOpen()) {
            apart.change(full);
        } else {
            apart.open(full, title.getText(), new DetachedNote(strings, apart::close).root());
        }
    }

    private void apartKey(KeyEvent event) {
        if (Shortcut.BACK.matches(event)) {
            apart.close();
            event.consume();
        } else {
            player.key(event);
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (Shortcut.BACK.matches(event)) {
            back();
            event.consume();
        } else {
            player.key(event);
        }
    }

    @FXML
    private void back() {
        services.go(new Destination.Back());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void hidden() {
        reading.cancel();
        apart.close();
        player.close();
    }
}
