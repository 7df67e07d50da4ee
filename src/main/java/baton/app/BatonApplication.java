package baton.app;

import baton.media.SystemDevices;
import baton.store.StoreException;
import baton.ui.kit.Background;
import baton.ui.kit.Strings;
import baton.ui.kit.Theme;
import baton.ui.kit.Views;
import baton.ui.settings.RescueView;
import baton.ui.shell.ShellView;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window: opens a workspace, shows its shell, and changes between the real workspace and the demo.
public final class BatonApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(BatonApplication.class);
    /// Another time to begin with, as an instant behind it.
    static final String CLOCK = "--clock=";

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 620;

    private final Background background = Background.threads();
    private final Strings strings = Strings.load();
    private final ErrorWords words = new ErrorWords();
    private @Nullable Stage stage;
    private @Nullable Workspace workspace;
    private @Nullable SingleWindow window;
    private @Nullable ShellView shell;
    private @Nullable Upkeep upkeep;
    private @Nullable ScribeThread scribe;
    private Theme theme = Theme.AUTO;
    private boolean testDevices;
    private InstantSource clock = InstantSource.system();

    @Override
    public void start(Stage primary) {
        stage = primary;
        testDevices = getParameters().getRaw().contains("--test-devices");
        getParameters().getRaw().stream()
                .filter(p -> p.startsWith(CLOCK))
                .findFirst()
                .ifPresent(p -> {
                    var ahead = Duration.between(
                            InstantSource.system().instant(), Instant.parse(p.substring(CLOCK.length())));
                    clock = Clock.offset(Clock.systemUTC(), ahead);
                });
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> unexpected(e));
        primary.setTitle(strings.get("app.title"));
        primary.setMinWidth(LEAST_WIDTH);
        primary.setMinHeight(LEAST_HEIGHT);
        var scene = new Scene(new StackPane(), WIDTH, HEIGHT);
        theme.dress(scene);
        primary.setScene(scene);
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> theme.dress(scene));
        primary.setOnCloseRequest(request -> {
            if (shell != null && !shell.mayClose()) {
                request.consume();
            }
        });
        // Small windows do not keep the program open.
        primary.setOnHidden(_ -> Platform.exit());
        enter(getParameters().getRaw().contains("--demo"));
    }

    /// Opens the real workspace or the demo in this window.
    private void enter(boolean demo) {
        enter(demo, false);
    }

    /// @param fresh whether an empty library may stand where there was another one
    private void enter(boolean demo, boolean fresh) {
        var here = stage;
        if (here == null) {
            return;
        }
        leave(false);
        var home = demo ? Home.real().demo() : Home.real();
        try {
            var taken = SingleWindow.take(home.library(), () -> background.onScreen(this::toFront));
            if (taken.isEmpty()) {
                // The other window has come to the front; this start has done its work.
                Platform.exit();
                return;
            }
            window = taken.get();
            var fillDemo = demo && !Demo.isComplete(home);
            if (fillDemo) {
                Demo.clear(home);
            }
            var opened = fresh ? Workspace.create(home, clock) : Workspace.open(home, clock);
            workspace = opened;
            if (fillDemo) {
                Demo.fill(opened);
            }
            var wiring = new Wiring(
                    opened,
                    background,
                    new SystemDevices(testDevices),
                    testDevices,
                    getHostServices()::showDocument,
                    new SystemNotices());
            theme = wiring.theme();
            theme.dress(here.getScene());
            wiring.onLeave(() -> askForBackup(here, home, demo), () -> enter(demo));
            var made = wiring.shell(demo, this::dress, () -> enter(!demo));
            shell = made;
            here.getScene().setRoot(made.root());
            here.show();
            made.start();
            DeskWiring.warm(background);
            upkeep = demo ? null : wiring.upkeep();
            scribe = ScribeThread.start(opened.scribe);
        } catch (StoreException e) {
            LOG.error("the workspace cannot be opened", e);
            if (e.reason() == StoreException.Reason.DAMAGED || e.reason() == StoreException.Reason.MISSING) {
                rescue(
                        here,
                        home,
                        demo,
                        e.reason() == StoreException.Reason.MISSING ? RescueView.Why.MISSING : RescueView.Why.DAMAGED);
            } else {
                tell(words.sentence(e));
                Platform.exit();
            }
        } catch (IOException e) {
            LOG.error("the workspace cannot be opened", e);
            tell(words.sentence(e));
            Platform.exit();
        }
    }

    /// The library closes; its window stays, so that no other one opens it meanwhile.
    private void askForBackup(Stage here, Home home, boolean demo) {
        leave(false);
        try {
            var taken = SingleWindow.take(home.library(), () -> background.onScreen(this::toFront));
            window = taken.orElse(null);
            rescue(here, home, demo, RescueView.Why.ASKED);
        } catch (IOException e) {
            tell(words.sentence(e));
            enter(demo);
        }
    }

    /// Instead of the workspace: what brings it back.
    private void rescue(Stage here, Home home, boolean demo, RescueView.Why why) {
        var view = new RescueView(
                new Views(strings),
                new FileRescueDesk(home, new Rescue(home, clock, strings), strings),
                why,
                background,
                words::sentence,
                () -> enter(demo),
                () -> enter(demo, true),
                Platform::exit,
                strings);
        here.getScene().setRoot(view.root());
        here.show();
    }

    private void dress(Theme chosen) {
        theme = chosen;
        if (stage != null) {
            theme.dress(stage.getScene());
        }
    }

    private void toFront() {
        if (stage != null) {
            stage.setIconified(false);
            stage.show();
            stage.toFront();
            stage.requestFocus();
        }
    }

    /// @param last whether the window is gone and nobody waits for it
    private void leave(boolean last) {
        try {
            if (shell != null) {
                shell.stop();
            }
            if (upkeep != null && last) {
                upkeep.backUpOnClose();
            }
        } finally {
            shell = null;
            closeWorkspace();
        }
    }

    private void closeWorkspace() {
        if (scribe != null) {
            scribe.close();
            scribe = null;
        }
        if (upkeep != null) {
            upkeep.stop();
            upkeep = null;
        }
        if (workspace != null) {
            workspace.close();
            workspace = null;
        }
        if (window != null) {
            window.close();
            window = null;
        }
    }

    @Override
    public void stop() {
        leave(true);
    }

    private void tell(String sentence) {
        var alert = new Alert(Alert.AlertType.ERROR, sentence, ButtonType.CLOSE);
        alert.setHeaderText(strings.get("app.cannotOpen"));
        alert.showAndWait();
    }

    /// What nobody expected: one window with a short code to copy; the workbench goes on.
    private void unexpected(Throwable error) {
        LOG.error("unexpected {}", ErrorWords.code(error), error);
        var copy = new ButtonType(strings.get("app.copy"));
        var alert = new Alert(Alert.AlertType.ERROR, words.sentence(error), copy, ButtonType.CLOSE);
        alert.setHeaderText(strings.get("app.unexpected"));
        alert.showAndWait().filter(copy::equals).ifPresent(_ -> {
            var content = new ClipboardContent();
            content.putString(ErrorWords.code(error) + " " + error);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
