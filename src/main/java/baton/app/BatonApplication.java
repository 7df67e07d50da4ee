package baton.app;

import baton.app.platform.AppDirectories;
import baton.app.platform.LinkRegistration;
import baton.app.platform.ProgramStarter;
import baton.app.platform.SystemNotices;
import baton.app.platform.UserFolders;
import baton.app.platform.WindowMemory;
import baton.handoff.HandoffLink;
import baton.media.capture.SystemDevices;
import baton.store.db.StoreException;
import baton.ui.kit.Background;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.look.Appearance;
import baton.ui.shell.OpeningView;
import baton.ui.shell.ShellView;
import baton.ui.storage.LibraryRecoveryView;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window: opens a workspace, shows its shell, and changes between the real workspace and the demo. Whatever may
/// take long happens off the screen's thread, behind a line that says what is going on.
public final class BatonApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(BatonApplication.class);
    /// Another time to begin with, as an instant behind it.
    public static final String CLOCK = "--clock=";

    /// A file to take in, behind it.
    public static final String FILE = "--open-file=";

    /// The address of a handoff, behind it.
    public static final String LINK = "--open-link=";

    /// Ends by itself after so many seconds, as if somebody had closed the window: for trials and for making packages.
    public static final String QUIT_AFTER = "--quit-after=";

    private static final int[] ICONS = {16, 24, 32, 48, 64, 128, 256};

    private final Background background = Background.threads();
    private final Strings strings = Strings.load();
    private final Views views = new Views(strings);
    private final ErrorMessages words = new ErrorMessages();
    private final UnexpectedErrors unexpected =
            new UnexpectedErrors(words, strings, background::onScreen, this::endTake);
    private final OpeningView opening = new OpeningView(views);
    private @Nullable Stage stage;
    private @Nullable OpenLibrary library;
    private @Nullable ShellView shell;
    private Appearance appearance = Appearance.USUAL;
    private boolean testDevices;
    private volatile @Nullable Path file;
    private volatile @Nullable HandoffLink link;
    private @Nullable Consumer<Given> onGiven;
    private boolean ending;
    /// Whether nothing is to go on in the background.
    private volatile boolean quitting;
    private final SystemNotices systemNotices = new SystemNotices();
    private InstantSource clock = InstantSource.system();
    private final WindowMemory memory = WindowMemory.ofThisComputer(background::onScreen);

    @Override
    public void start(Stage primary) {
        unexpected.listen();
        stage = primary;
        testDevices = getParameters().getRaw().contains("--test-devices");
        given(CLOCK).ifPresent(time -> {
            var ahead = Duration.between(InstantSource.system().instant(), Instant.parse(time));
            clock = Clock.offset(Clock.systemUTC(), ahead);
        });
        given(FILE).ifPresent(name -> file = Path.of(name));
        given(LINK).flatMap(HandoffLink::parse).ifPresent(address -> link = address);
        given(QUIT_AFTER)
                .ifPresent(seconds -> background.after(Duration.ofSeconds(Long.parseLong(seconds)), this::end));
        for (var size : ICONS) {
            primary.getIcons().add(new Image("/icons/baton-" + size + ".png"));
        }
        primary.setTitle(strings.get("app.title"));
        var scene = new Scene(new StackPane());
        appearance.dress(scene);
        primary.setScene(scene);
        memory.place(primary);
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> appearance.dress(scene));
        primary.setOnCloseRequest(request -> {
            if (shell != null && !shell.mayClose()) {
                request.consume();
            }
        });
        // The library may need a moment to close; small windows do not keep the program open.
        Platform.setImplicitExit(false);
        primary.setOnHidden(_ -> end());
        enter(getParameters().getRaw().contains("--demo"));
    }

    private Optional<String> given(String option) {
        return getParameters().getRaw().stream()
                .filter(p -> p.startsWith(option))
                .map(p -> p.substring(option.length()))
                .findFirst();
    }

    /// Opens the real workspace or the demo in this window.
    private void enter(boolean demo) {
        enter(demo, false);
    }

    /// @param fresh whether an empty library may stand where there was another one
    private void enter(boolean demo, boolean fresh) {
        var before = leave();
        AppDirectories home;
        try {
            home = demo ? AppDirectories.real().demo() : AppDirectories.real();
        } catch (UserFolders.NoHomeException | InvalidPathException e) {
            tell(words.sentence(e));
            end();
            return;
        }
        var next = new OpenLibrary(home, demo, clock);
        library = next;
        show(strings.get(demo ? "app.opening.demo" : "app.opening"));
        background.run(
                () -> {
                    close(before, false);
                    leaveGiven(home);
                    return next.take(() -> background.onScreen(this::toFront)) ? next.open(fresh) : null;
                },
                opened -> {
                    if (opened == null) {
                        // The other window has come to the front; this start has done its work.
                        end();
                    } else {
                        show(next, opened);
                    }
                },
                problem -> cannotOpen(next, problem));
    }

    private void show(OpenLibrary opened, Workspace workspace) {
        var here = stage;
        if (here == null || ending) {
            return;
        }
        var wiring = new Wiring(
                workspace,
                background,
                new SystemDevices(testDevices),
                testDevices,
                getHostServices()::showDocument,
                (title, text, onClick) -> systemNotices.show(title, text, () -> {
                    background.onScreen(this::toFront);
                    onClick.run();
                }));
        appearance = wiring.appearance();
        appearance.dress(here.getScene());
        wiring.onLeave(() -> askForBackup(opened.home, opened.demo), () -> enter(opened.demo));
        var made = wiring.shell(opened.demo, this::dress, () -> enter(!opened.demo), this::quit);
        shell = made;
        here.getScene().setRoot(made.root());
        here.show();
        made.start();
        Players.warm(background);
        background.run(
                () -> {
                    LinkRegistration.registerHere();
                    return true;
                },
                _ -> {},
                problem -> LOG.warn("the system is not told of Baton's addresses", problem));
        opened.begin(background, wiring.notices(), wiring.others());
        onGiven = wiring::open;
        openGiven();
        opened.news().forEach(wiring.notices()::tell);
    }

    /// What this start is for waits for the window, this one or one that is open already.
    private void leaveGiven(AppDirectories home) {
        var given = file;
        var address = link;
        file = null;
        link = null;
        if (given != null || address != null) {
            try {
                var waiting = new GivenFiles(home);
                if (given != null) {
                    waiting.put(given);
                }
                if (address != null) {
                    waiting.put(address);
                }
            } catch (IOException e) {
                LOG.warn("the file that was given cannot be read", e);
                background.onScreen(() -> tell(words.sentence(e)));
            }
        }
    }

    /// What this start, or a second one, was for.
    private void openGiven() {
        var here = library;
        var taker = onGiven;
        if (here == null || taker == null) {
            return;
        }
        background.run(
                () -> new GivenFiles(here.home).take(),
                all -> all.forEach(taker),
                problem -> LOG.warn("a file that was given cannot be opened", problem));
    }

    private void cannotOpen(OpenLibrary which, Exception problem) {
        LOG.error("the workspace cannot be opened", problem);
        if (problem instanceof StoreException e) {
            switch (e.reason()) {
                case DAMAGED -> rescue(which, LibraryRecoveryView.Why.DAMAGED);
                case MISSING -> rescue(which, LibraryRecoveryView.Why.MISSING);
                default -> {
                    tell(words.sentence(e));
                    end();
                }
            }
        } else {
            tell(words.sentence(problem));
            end();
        }
    }

    /// The library closes; its window stays, so that no other one opens it meanwhile.
    private void askForBackup(AppDirectories home, boolean demo) {
        var before = leave();
        var next = new OpenLibrary(home, demo, clock);
        library = next;
        show(strings.get("app.closing"));
        background.run(
                () -> {
                    close(before, false);
                    return next.take(() -> background.onScreen(this::toFront));
                },
                _ -> rescue(next, LibraryRecoveryView.Why.ASKED),
                problem -> {
                    tell(words.sentence(problem));
                    enter(demo);
                });
    }

    /// Instead of the workspace: what brings it back.
    private void rescue(OpenLibrary which, LibraryRecoveryView.Why why) {
        var here = stage;
        if (here == null || ending) {
            return;
        }
        var view = new LibraryRecoveryView(
                views,
                new FileRecoveryService(which.home, new LibraryRecovery(which.home, clock, strings), strings),
                why,
                background,
                words::sentence,
                new LibraryRecoveryView.Ways(() -> enter(which.demo), () -> enter(which.demo, true), this::end),
                strings);
        here.getScene().setRoot(view.root());
        here.show();
    }

    /// A line instead of the workspace.
    private void show(String doing) {
        var here = stage;
        if (here != null && !ending) {
            opening.say(doing);
            here.getScene().setRoot(opening.root());
            here.show();
        }
    }

    private void dress(Appearance chosen) {
        appearance = chosen;
        if (stage != null) {
            appearance.dress(stage.getScene());
        }
    }

    private void toFront() {
        if (stage != null && !ending) {
            stage.setIconified(false);
            stage.show();
            stage.toFront();
            stage.requestFocus();
            openGiven();
        }
    }

    /// The screens let go of what they hold.
    ///
    /// @return what is still open, for [#close]
    private @Nullable OpenLibrary leave() {
        var before = library;
        library = null;
        if (shell != null) {
            shell.stop();
            shell = null;
            onGiven = null;
        }
        return before;
    }

    private static void close(@Nullable OpenLibrary closing, boolean last) {
        if (closing != null) {
            closing.close(last);
        }
    }

    /// Closes the window as its button does, and nothing goes on without it.
    private void quit() {
        if (shell == null || shell.mayClose()) {
            quitting = true;
            end();
        }
    }

    /// Without a window the library closes in its own time; the program ends with it.
    private void end() {
        if (ending) {
            return;
        }
        ending = true;
        var before = leave();
        var place = Optional.ofNullable(stage).flatMap(memory::now);
        if (stage != null) {
            stage.hide();
        }
        background.run(
                () -> {
                    place.ifPresent(memory::keep);
                    var goesOn = false;
                    try {
                        goesOn = before != null && !quitting && before.goesOn();
                    } finally {
                        close(before, true);
                    }
                    if (goesOn) {
                        ProgramStarter.start(null, List.of("background"));
                    }
                    return true;
                },
                _ -> Platform.exit(),
                problem -> {
                    LOG.error("the library did not close as it should", problem);
                    Platform.exit();
                });
    }

    /// The system ends the program without closing its window.
    @Override
    public void stop() {
        if (!ending) {
            ending = true;
            close(leave(), true);
        }
    }

    /// What was recorded until now is closed and offered: after such an error nobody knows how long the program lives.
    private void endTake() {
        if (shell != null) {
            shell.endTake();
        }
    }

    private void tell(String sentence) {
        var alert = new Alert(Alert.AlertType.ERROR, sentence, ButtonType.CLOSE);
        alert.setHeaderText(strings.get("app.cannotOpen"));
        alert.showAndWait();
    }
}
