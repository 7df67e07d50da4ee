package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.demo.Demo;
import baton.handoff.DeadlineKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.look.TextSize;
import baton.ui.screen.Destination;
import baton.ui.storage.LibraryRecoveryView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// All screens of the demo with large text and in the smallest window: no word of the program is cut; and at the usual
/// size each is as in its kept picture. `-Dbaton.screens=all` makes pictures of every size, to look at.
@Timeout(900)
@ExtendWith(ApplicationExtension.class)
class EveryScreenTest {
    /// A Tuesday morning in Europe.
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private static final boolean ALL = "all".equals(System.getProperty("baton.screens"));
    /// Show a moving picture, or news that come when they come.
    private static final Set<String> MOVING = Set.of("studio", "recording", "review", "tray", "feedback");

    @TempDir
    static Path folder;

    private Window window;
    private Stage stage;
    private final List<String> cut = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    /// Not while the window starts: that has half a minute.
    @BeforeAll
    static void fill() throws Exception {
        try (var workspace = Workspace.open(TestHome.in(folder), InstantSource.fixed(NOW))) {
            Demo.fill(workspace);
        }
    }

    @Start
    void start(Stage primary) {
        stage = primary;
        window = new Window(stage, folder);
        window.setClock(NOW);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private record Room(int percent, int width, int height) {}

    private static final Room USUAL = new Room(100, 1000, 760);

    /// `-Dbaton.sizes=all`, as continuous integration has it, looks at the sizes in between as well.
    private static final boolean ALL_SIZES = ALL || "all".equals(System.getProperty("baton.sizes"));

    private static final List<Room> ROOMS = Stream.of(
                    USUAL, new Room(150, 1000, 760), new Room(200, 1000, 760), new Room(100, 800, 540))
            .filter(room -> ALL_SIZES || room.percent() != 150)
            .toList();

    private static final List<Integer> SMALL_WINDOW_TEXT = ALL_SIZES ? List.of(150, 200) : List.of(200);

    private void look(FxRobot robot, String name) {
        for (var room : ROOMS) {
            robot.interact(() -> new TextSize(room.percent()).dress(window.scene()));
            window.size(room.width(), room.height());
            var size = room.width() == 800 ? "small" : Integer.toString(room.percent());
            if (ALL || room.equals(USUAL)) {
                robot.interact(this::settle);
            }
            if (ALL) {
                window.screenshot("every-" + name + "-" + size);
            }
            if (room.equals(USUAL) && !MOVING.contains(name)) {
                compare(name);
            }
            robot.interact(() -> {
                // A frame may have come in between, with the window's new size just arrived.
                settle();
                CutLabels.of(window.scene()).forEach(line -> cut.add(name + " " + size + ": " + line));
            });
        }
        for (var percent : SMALL_WINDOW_TEXT) {
            robot.interact(() -> new TextSize(percent).dress(window.scene()));
            window.size(800, 540);
            if (ALL) {
                robot.interact(this::settle);
                window.screenshot("every-" + name + "-small-" + percent);
            }
            robot.interact(() -> {
                settle();
                CutLabels.outOfReach(window.scene()).forEach(line -> cut.add(name + " small " + percent + ": " + line));
            });
        }
        robot.interact(() -> TextSize.USUAL.dress(window.scene()));
        window.size(1000, 760);
    }

    /// As often as the toolkit does for two frames: what wraps is laid out by the width that came out before, and a
    /// scroll bar that comes or goes takes one more.
    private void settle() {
        window.scene().getRoot().applyCss();
        for (int pass = 0; pass < 6; pass++) {
            window.scene().getRoot().layout();
        }
    }

    private void compare(String name) {
        window.pictures().forEach((theme, picture) -> {
            try {
                var wrong = KeptPictures.compare(name + "-" + theme.name().toLowerCase(Locale.ROOT), picture);
                if (!wrong.isEmpty()) {
                    changed.add(wrong);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void press(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
    }

    private static boolean shown(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAll().stream().anyMatch(Window::isShown);
    }

    private void screen(FxRobot robot, String name, BooleanSupplier ready, KeyCode... keys) {
        press(robot, keys);
        Window.await(name, ready);
        look(robot, name);
    }

    @Test
    void noWordIsCutAndNothingHasMoved(FxRobot robot) {
        Window.await("Today", () -> shown(robot, ".today .list-cell"));
        look(robot, "today");
        screen(robot, "library", () -> shown(robot, ".library .row-title"), KeyCode.CONTROL, KeyCode.DIGIT3);
        screen(robot, "team", () -> shown(robot, ".check-line"), KeyCode.CONTROL, KeyCode.DIGIT4);
        screen(robot, "preferences", () -> shown(robot, "#storagePlace"), KeyCode.CONTROL, KeyCode.COMMA);
        screen(robot, "crm", () -> shown(robot, "#profile"), KeyCode.CONTROL, KeyCode.DIGIT5);
        screen(robot, "measures", () -> shown(robot, "#feedbackTitle"), KeyCode.CONTROL, KeyCode.DIGIT6);
        screen(robot, "inbox", () -> shown(robot, ".preview .section-title"), KeyCode.CONTROL, KeyCode.DIGIT1);
        screen(robot, "handoff", () -> shown(robot, ".record-heading"), KeyCode.ENTER);
        screen(robot, "help", () -> shown(robot, ".help"), KeyCode.F1);
        press(robot, KeyCode.F1);
        screen(robot, "palette", () -> shown(robot, ".palette"), KeyCode.CONTROL, KeyCode.K);
        press(robot, KeyCode.ESCAPE);
        steps(robot);
        // Who sends sees other screens.
        var sender = window.workspace.stores.people.all().stream()
                .filter(p -> p.name().startsWith("Maya"))
                .findFirst()
                .orElseThrow();
        window.sitDown(robot, sender);
        Window.await("Today", () -> shown(robot, ".today"));
        screen(robot, "sent", () -> shown(robot, ".preview .section-title"), KeyCode.CONTROL, KeyCode.DIGIT2);
        screen(
                robot,
                "form",
                () -> robot.lookup("#company")
                        .tryQueryAs(TextInputControl.class)
                        .filter(Node::isFocused)
                        .isPresent(),
                KeyCode.CONTROL,
                KeyCode.N);
        Window.write(robot, "Northwind");
        screen(
                robot,
                "studio",
                () -> robot.lookup("Record")
                        .tryQuery()
                        .filter(n -> Window.isShown(n) && !n.isDisabled())
                        .isPresent(),
                KeyCode.CONTROL,
                KeyCode.R);
        Window.awaitDevices(robot);
        robot.type(KeyCode.R).type(KeyCode.R);
        Window.await("a running take", () -> Window.hasRecorded(robot, 1));
        look(robot, "recording");
        screen(
                robot,
                "review",
                () -> robot.lookup("Keep it").tryQuery().filter(Window::isShown).isPresent(),
                KeyCode.R);
        screen(robot, "tray", () -> shown(robot, ".tray .button"), KeyCode.R);
        firstStartAndLastResort(robot);
        assertThat(cut).isEmpty();
        assertThat(changed).isEmpty();
    }

    /// The panels in which a receiver does what is due, and the texts of a handoff.
    private void steps(FxRobot robot) {
        var me = window.workspace.stores.people.current().orElseThrow();
        var mine = window.workspace.stores.people.all().stream()
                .flatMap(p -> window.workspace.stores.handoffs.sentBy(p.id()).stream())
                .filter(h -> me.id().equals(h.content().receiver()))
                .toList();
        var accepted = with(mine, HandoffStatus.ACCEPTED);
        window.go(robot, new Destination.DueStep(accepted.id(), DeadlineKind.FIRST_TOUCH, false));
        Window.await("the touch", () -> shown(robot, "#panelPlace .button"));
        look(robot, "touch");
        window.go(robot, new Destination.TextsOf(accepted.id(), new Destination.Today()));
        Window.await("the texts", () -> shown(robot, ".brief-area"));
        look(robot, "texts");
        var touched = with(mine, HandoffStatus.TOUCHED);
        // Feedback is asked for once the meeting is over.
        window.setClock(touched.content().fields().meeting().end().orElseThrow().plus(Duration.ofHours(1)));
        window.go(robot, new Destination.DueStep(touched.id(), DeadlineKind.FEEDBACK, false));
        Window.await("the feedback", () -> shown(robot, "#outcomePlace .toggle-button"));
        // So much later, other things are due as well.
        Window.await("the news", () -> later(robot).isPresent());
        robot.interact(() -> later(robot).orElseThrow().fire());
        look(robot, "feedback");
        window.setClock(NOW);
    }

    private static Optional<Button> later(FxRobot robot) {
        return robot.lookup("Later").tryQueryAs(Button.class).filter(Window::isShown);
    }

    private static Handoff with(List<Handoff> all, HandoffStatus status) {
        return all.stream().filter(h -> h.status() == status).findFirst().orElseThrow();
    }

    /// What the next start of a shared computer shows first.
    private void signIn(FxRobot robot) {
        window.close();
        var shared = folder.resolve("shared");
        try (var opened = Workspace.open(TestHome.in(shared), () -> NOW)) {
            var maya = TestLibrary.person("Maya Brandt", "maya@team.example", Role.SDR);
            opened.stores.people.save(maya);
            opened.stores.people.switchTo(maya.id());
            opened.computer.share("123456".toCharArray());
        } catch (IOException | UserMessageException e) {
            throw new AssertionError(e);
        }
        window = new Window(stage, shared);
        robot.interact(window::showAsItIs);
        Window.await("the PIN is asked for", () -> shown(robot, "#pin"));
        look(robot, "sign-in");
    }

    private void firstStartAndLastResort(FxRobot robot) {
        window.close();
        var home = window.workspace.home;
        window = new Window(stage, folder.resolve("new"));
        robot.interact(window::show);
        Window.await("the first start", () -> shown(robot, "#formPlace .text-field"));
        look(robot, "welcome");
        signIn(robot);
        robot.interact(() -> {
            var strings = Strings.load();
            var view = new LibraryRecoveryView(
                    new Views(strings),
                    new FileRecoveryService(home, new LibraryRecovery(home, () -> NOW, strings), strings),
                    LibraryRecoveryView.Why.DAMAGED,
                    Background.threads(),
                    new ErrorMessages()::sentence,
                    new LibraryRecoveryView.Ways(() -> {}, () -> {}, () -> {}),
                    strings);
            window.scene().setRoot(view.root());
        });
        Window.await("the last resort", () -> shown(robot, "#rebuild"));
        look(robot, "recovery");
    }
}
