package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.demo.Demo;
import baton.ui.kit.TextSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
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
    /// Shows a moving picture.
    private static final String STUDIO = "studio";

    @TempDir
    Path folder;

    private Window window;
    private final List<String> cut = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    @Start
    void start(Stage stage) throws Exception {
        window = new Window(stage, folder);
        window.setClock(NOW);
        Demo.fill(window.workspace);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private record Room(int percent, int width, int height) {}

    private static final Room USUAL = new Room(100, 1000, 760);

    private static final List<Room> ROOMS =
            List.of(USUAL, new Room(150, 1000, 760), new Room(200, 1000, 760), new Room(100, 800, 540));

    private void look(FxRobot robot, String name) {
        for (var room : ROOMS) {
            robot.interact(() -> new TextSize(room.percent()).dress(window.scene()));
            window.size(room.width(), room.height());
            robot.interact(() -> {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
            });
            var size = room.width() == 800 ? "small" : Integer.toString(room.percent());
            if (ALL) {
                window.screenshot("every-" + name + "-" + size);
            }
            if (room.equals(USUAL) && !name.equals(STUDIO)) {
                compare(name);
            }
            robot.interact(
                    () -> CutLabels.of(window.scene()).forEach(line -> cut.add(name + " " + size + ": " + line)));
        }
        for (var percent : new int[] {150, 200}) {
            robot.interact(() -> new TextSize(percent).dress(window.scene()));
            window.size(800, 540);
            robot.interact(() -> {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
            });
            if (ALL) {
                window.screenshot("every-" + name + "-small-" + percent);
            }
            robot.interact(() -> CutLabels.outOfReach(window.scene())
                    .forEach(line -> cut.add(name + " small " + percent + ": " + line)));
        }
        robot.interact(() -> TextSize.USUAL.dress(window.scene()));
        window.size(1000, 760);
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
        screen(robot, "crm", () -> shown(robot, "#profile"), KeyCode.CONTROL, KeyCode.DIGIT5);
        screen(robot, "measures", () -> shown(robot, "#feedbackTitle"), KeyCode.CONTROL, KeyCode.DIGIT6);
        screen(robot, "inbox", () -> shown(robot, ".preview .section-title"), KeyCode.CONTROL, KeyCode.DIGIT1);
        screen(robot, "handoff", () -> shown(robot, ".record-heading"), KeyCode.ENTER);
        screen(robot, "help", () -> shown(robot, ".help"), KeyCode.F1);
        press(robot, KeyCode.F1);
        screen(robot, "palette", () -> shown(robot, ".palette"), KeyCode.CONTROL, KeyCode.K);
        press(robot, KeyCode.ESCAPE);
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
                STUDIO,
                () -> robot.lookup("Record")
                        .tryQuery()
                        .filter(n -> Window.isShown(n) && !n.isDisabled())
                        .isPresent(),
                KeyCode.CONTROL,
                KeyCode.R);
        assertThat(cut).isEmpty();
        assertThat(changed).isEmpty();
    }
}
