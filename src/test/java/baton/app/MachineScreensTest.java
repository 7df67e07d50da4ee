package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Role;
import baton.ui.kit.Scrolling;
import baton.ui.kit.look.TextSize;
import baton.ui.screen.Destination;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is chosen for this machine alone: whether it goes on without a window, and what helps whoever helps.
@ExtendWith(ApplicationExtension.class)
class MachineScreensTest {
    @TempDir
    Path folder;

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        var maya = person(1, "Maya Brandt", Role.SDR);
        List.of(maya, person(2, "Priya Nair", Role.AE)).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(maya.id());
        // Her own computer, and not one for trials.
        window.showAsItIs();
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// Brings a part of the page to its top.
    private void look(FxRobot robot, Node part) {
        robot.interact(() -> {
            for (var n = part; n != null; n = n.getParent()) {
                if (n instanceof ScrollPane page) {
                    Scrolling.toTop(page, part);
                    return;
                }
            }
        });
    }

    @Test
    void goingOnIsChosenByTheKeyboardAndDiagnosticsAreSeen(FxRobot robot) {
        window.go(robot, new Destination.Preferences());
        Window.await("the box", () -> Window.shown(robot, "#goesOn") instanceof CheckBox);
        var box = (CheckBox) Window.shown(robot, "#goesOn");
        assertThat(box.isSelected()).isFalse();
        look(robot, box);
        robot.interact(box::requestFocus);
        robot.push(KeyCode.SPACE);
        Window.await("it is written down", () -> BackgroundProgram.isWanted(window.workspace.stores.settings));
        assertThat(Window.shown(robot, "#starts"))
                .as("a checkout is not started with the system")
                .isNull();
        window.screenshot("machine-presence");
        var collect = Window.shown(robot, "#collect");
        look(robot, collect);
        robot.interact(collect::requestFocus);
        robot.push(KeyCode.SPACE);
        Window.await(
                "what was found",
                () -> Window.shown(robot, "#shown") instanceof TextArea text
                        && !text.getText().isEmpty());
        assertThat(Window.shown(robot, "#busy")).as("nothing is tried any more").isNull();
        assertThat(Window.shown(robot, "#collect").isFocused()).isTrue();
        assertThat(((TextArea) Window.shown(robot, "#shown")).getText())
                .contains("=== checks.txt")
                .contains("=== versions.txt")
                .doesNotContain("Maya");
        look(robot, collect);
        window.screenshot("machine-diagnostics");
        robot.interact(() -> new TextSize(150).dress(window.scene()));
        look(robot, collect);
        robot.interact(() -> assertThat(CutLabels.of(window.scene())).isEmpty());
        window.screenshot("machine-diagnostics-150");
        robot.interact(() -> new TextSize(100).dress(window.scene()));
        robot.push(KeyCode.F1);
        Window.await("help", () -> Window.shown(robot, ".help") != null);
        var help = Window.shown(robot, ".help");
        robot.interact(() -> ((ScrollPane) help.lookup(".page-scroll")).setVvalue(1));
        window.screenshot("machine-about");
    }
}
