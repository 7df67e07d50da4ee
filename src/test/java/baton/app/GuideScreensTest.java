package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Role;
import baton.ui.kit.look.TextSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Somebody new is led through their first handoff by the keyboard alone, and only until they leave the guide.
@ExtendWith(ApplicationExtension.class)
class GuideScreensTest {
    @TempDir
    Path folder;

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        window.setClock(Instant.parse("2026-11-24T10:20:00Z"));
        var maya = person(1, "Maya Brandt", Role.SDR);
        List.of(maya, person(2, "Priya Nair", Role.AE)).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static boolean isShown(FxRobot robot) {
        return robot.lookup(".guide").queryAll().stream().anyMatch(Window::isShown);
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".guide #title").queryAs(Label.class).getText();
    }

    private Node focus() {
        return window.scene().getFocusOwner();
    }

    @Test
    void eachStepLeadsToItsFieldsAndTheGuideComesOnce(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Window.await("the guide", () -> isShown(robot));
        assertThat(title(robot)).isEqualTo("Who it is, and who gets it");
        window.screenshot("guide-first");
        robot.push(KeyCode.F6);
        Window.await("the meeting", () -> title(robot).equals("The meeting"));
        Window.await("its first field", () -> inside(focus(), "#meetingPlace"));
        robot.push(KeyCode.F6);
        robot.push(KeyCode.F6);
        Window.await("the pain", () -> inside(focus(), "#painPlace"));
        robot.interact(() -> new TextSize(150).dress(window.scene()));
        window.screenshot("guide-pain-150");
        window.size(800, 540);
        robot.interact(() -> assertThat(CutLabels.of(window.scene())).isEmpty());
        window.screenshot("guide-pain-small");
        robot.interact(() -> new TextSize(100).dress(window.scene()));
        window.size(1000, 760);
        for (int i = 0; i < 8; i++) {
            robot.push(KeyCode.F6);
        }
        Window.await("the end", () -> title(robot).equals("Hand it off"));
        Window.await("its button", () -> "handOff".equals(focus().getId()));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        Window.await("the briefing", () -> "record".equals(focus().getId()));
        robot.clickOn("Leave the guide");
        Window.await("left", () -> !isShown(robot));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Window.await(
                "the form", () -> robot.lookup("#handOff").queryAll().stream().anyMatch(Window::isShown));
        assertThat(isShown(robot)).isFalse();
    }

    private boolean inside(Node node, String place) {
        for (var n = node; n != null; n = n.getParent()) {
            if (place.equals("#" + n.getId())) {
                return !(n instanceof DatePicker);
            }
        }
        return false;
    }
}
