package baton.app;

import baton.app.team.FolderThread;
import baton.people.Person;
import baton.recording.Devices;
import baton.recording.DiskSpace;
import baton.transcript.Transcriber;
import baton.ui.kit.Background;
import baton.ui.kit.look.Appearance;
import baton.ui.kit.look.TextSize;
import baton.ui.kit.look.Theme;
import baton.ui.screen.Destination;
import baton.ui.shell.ShellView;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window as the product builds it, on a library of its own, with the built-in test devices. The headless screen is
/// 1000 by 1000 pixels; what lies beyond its edges is not drawn.
final class Window {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 760;
    /// Between two looks at a state that is waited for.
    private static final int LOOK_AGAIN_MS = 20;
    final Workspace workspace;
    private final Stage stage;
    private final Path folder;
    private final Devices devices;
    private final Workspace.Transcription transcription;
    /// Bytes the disk has left, as far as recording is concerned.
    final AtomicLong usable = new AtomicLong(100L << 30);
    /// What was to be opened in another program.
    final List<String> opened = new CopyOnWriteArrayList<>();
    /// Titles of what the desktop was asked to show.
    final List<String> notified = new CopyOnWriteArrayList<>();
    private final AtomicLong slept = new AtomicLong();
    /// What nobody caught on the screen's thread.
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private ShellView shell;
    private Wiring wiring;
    private FolderThread folderThread;
    private boolean closed;

    /// As the program does: the window keeps in step with the shared folder, once there is one.
    void keepInStep() {
        folderThread = FolderThread.start(workspace.team, wiring.others().folder());
    }

    /// Gives the program a file, as a double click does.
    void give(FxRobot robot, Path file) {
        robot.interact(() -> wiring.others().open(file));
    }

    Window(Stage stage, Path folder) {
        this(stage, folder, new FaultyDevices());
    }

    Window(Stage stage, Path folder, Devices devices) {
        this(stage, folder, devices, Workspace.Transcription.LOCAL);
    }

    /// @param transcriber writes down what is said, and frees its memory after a second without work
    Window(Stage stage, Path folder, Transcriber transcriber) {
        this(stage, folder, new FaultyDevices(), new Workspace.Transcription(transcriber, Duration.ofSeconds(1)));
    }

    private Window(Stage stage, Path folder, Devices devices, Workspace.Transcription transcription) {
        this.transcription = transcription;
        this.stage = stage;
        this.folder = folder;
        this.devices = devices;
        workspace = reopen();
    }

    /// The same library, opened anew.
    Workspace reopen() {
        return Workspace.open(
                TestHome.in(folder),
                () -> Instant.now().plusMillis(slept.get()),
                new DiskSpace(_ -> usable.get()),
                transcription);
    }

    /// The wall clock runs on while the computer sleeps.
    void sleep(Duration length) {
        slept.addAndGet(length.toMillis());
    }

    /// Sets the wall clock, which runs on from there.
    void setClock(Instant now) {
        slept.set(Duration.between(Instant.now(), now).toMillis());
    }

    /// Where everybody may be anybody.
    void show() {
        SharedComputer.openToAll(workspace.stores.settings);
        showAsItIs();
    }

    void showAsItIs() {
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> uncaught.add(e));
        stage.setX(0);
        stage.setY(0);
        // Said anew: all tests of a run share one stage, and the one before may have made it small.
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        var scene = new Scene(new StackPane(), WIDTH, HEIGHT);
        new Appearance(Theme.LIGHT, TextSize.USUAL).dress(scene);
        stage.setScene(scene);
        wiring = new Wiring(
                workspace, Background.threads(), devices, true, opened::add, (title, _, _) -> notified.add(title));
        shell = wiring.shell(false, look -> look.dress(scene), () -> {}, () -> {});
        scene.setRoot(shell.root());
        stage.show();
        stage.requestFocus();
        shell.start();
    }

    /// Presses a button wherever it stands: what is around it may still move into place.
    static void fire(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(text).queryAll().stream()
                .filter(n -> n instanceof ButtonBase && isShown(n))
                .map(n -> (ButtonBase) n)
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /// As the program does it when it may end at any moment; on the screen's thread.
    void endTake() {
        shell.endTake();
    }

    /// Makes the window another size, in pixels.
    void size(double width, double height) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    Scene scene() {
        return stage.getScene();
    }

    /// Closes the window as a person does; once is enough.
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            shell.stop();
            return true;
        });
        if (folderThread != null) {
            folderThread.close();
        }
        workspace.close();
        for (var e : uncaught) {
            throw new AssertionError("nobody caught this on the screen's thread", e);
        }
    }

    /// Waits for a state of the screen, not for a time. In vain, it tells what was shown instead.
    static void await(String what, BooleanSupplier state) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!WaitForAsyncUtils.waitForAsyncFx(10_000, state::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited in vain for: " + what + shown());
            }
            WaitForAsyncUtils.sleep(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Types a text as the robot does it, each key pressed, typed and let go, but without its pause after each.
    static void write(FxRobot robot, String text) {
        robot.interact(() -> {
            for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
                for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
                    var typed = type == KeyEvent.KEY_TYPED;
                    var code = typed ? KeyCode.UNDEFINED : code(letter);
                    var target = robot.targetWindow() == null ? robot.window(0) : robot.targetWindow();
                    var scene = target.getScene();
                    var focused = scene.getFocusOwner();
                    Event.fireEvent(
                            focused == null ? scene : focused,
                            new KeyEvent(
                                    type,
                                    typed ? letter : KeyEvent.CHAR_UNDEFINED,
                                    letter,
                                    code,
                                    false,
                                    false,
                                    false,
                                    false));
                }
            }
        });
    }

    private static KeyCode code(String letter) {
        var code = KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
        return code == null ? KeyCode.UNDEFINED : code;
    }

    private static String shown() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> javafx.stage.Window.getWindows().stream()
                        .map(w -> "\nfocus: " + w.getScene().getFocusOwner() + "\nshown: "
                                + Stream.of(".label", ".button", ".toggle-button")
                                        .flatMap(s -> w.getScene().getRoot().lookupAll(s).stream())
                                        .filter(Window::isShown)
                                        .map(n -> ((Labeled) n).getText())
                                        .filter(t -> t != null && !t.isBlank())
                                        .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining()));
    }

    /// Lets somebody else sit down, as the list in the sidebar does.
    /// Wherever a screen could lead.
    void go(FxRobot robot, Destination place) {
        robot.interact(() -> shell.go(place));
    }

    /// Opens a handoff, wherever one is.
    void open(FxRobot robot, UUID handoff) {
        robot.interact(() -> shell.go(new Destination.ReadHandoff(handoff)));
    }

    /// Opens the form of a draft.
    void edit(FxRobot robot, UUID draft) {
        robot.interact(() -> shell.go(new Destination.EditHandoff(draft)));
    }

    void sitDown(FxRobot robot, Person person) {
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Person> people = (ComboBox<Person>) robot.lookup("#person").query();
            people.getItems().stream()
                    .filter(p -> p.id().equals(person.id()))
                    .findFirst()
                    .ifPresent(people::setValue);
        });
        await(
                person.name() + " sits here",
                () -> workspace
                        .stores
                        .people
                        .current()
                        .filter(p -> p.id().equals(person.id()))
                        .isPresent());
    }

    /// The first of those that a person sees; null if there is none.
    static Node shown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(Window::isShown)
                .findFirst()
                .orElse(null);
    }

    static void awaitText(FxRobot robot, String text) {
        await(text, () -> robot.lookup(text).queryAll().stream().anyMatch(Window::isShown));
    }

    /// Begins a handoff and turns to its studio, by keys.
    static void openStudio(FxRobot robot, String company) {
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        await(
                "the form",
                () -> robot.lookup("#company")
                        .tryQueryAs(TextInputControl.class)
                        .filter(Node::isFocused)
                        .isPresent());
        write(robot, company);
        robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
    }

    /// Waits until a take could begin.
    static void awaitDevices(FxRobot robot) {
        await(
                "live devices",
                () -> robot.lookup("Record")
                        .tryQuery()
                        .filter(n -> isShown(n) && !n.isDisabled())
                        .isPresent());
    }

    /// What the studio says about the take: "Recording 0:42".
    static String takeClock(FxRobot robot) {
        return robot.lookup("#clock").<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    /// Whether a take runs and is that long by now; a busy machine passes over a second now and then.
    static boolean hasRecorded(FxRobot robot, int seconds) {
        var clock = takeClock(robot);
        return clock.startsWith("Recording ") && seconds(clock.substring("Recording ".length())) >= seconds;
    }

    /// "1:05 / 2:00" is 65; -1 for what begins with no time.
    static int seconds(String time) {
        var parts = time.split("[: ]");
        return time.matches("\\d+:\\d\\d\\b.*") ? Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]) : -1;
    }

    /// Waits until the form shows the briefing that was kept.
    static void awaitKept(FxRobot robot) {
        await(
                "the form with its briefing",
                () -> robot.lookup("#briefing").queryAllAs(Labeled.class).stream()
                        .anyMatch(l -> isShown(l) && l.getText().startsWith("Briefing")));
    }

    /// Whether it can be seen: it, and everything around it.
    static boolean isShown(Node node) {
        for (var n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// What is shown, in both themes.
    Map<Theme, BufferedImage> pictures() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var pictures = new EnumMap<Theme, BufferedImage>(Theme.class);
            for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
                theme.dress(stage.getScene());
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                pictures.put(theme, SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
            }
            return pictures;
        });
    }

    /// Keeps pictures of what is shown, in both themes, for a person to look at: with `-Dbaton.screens`.
    void screenshot(String name) {
        if (System.getProperty("baton.screens") == null) {
            return;
        }
        pictures().forEach((theme, picture) -> {
            var file = new File("target/screens/" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
            file.getParentFile().mkdirs();
            try {
                ImageIO.write(picture, "png", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        // In its usual theme everything stands in its place again: what is pressed next is hit.
        WaitForAsyncUtils.waitForFxEvents();
    }
}
