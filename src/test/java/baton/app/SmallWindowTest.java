package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.media.ffmpeg.TestClips;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.ClipNotes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window on small and scaled screens: a netbook, a laptop at 150 %.
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class SmallWindowTest {
    @TempDir
    Path folder;

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        var priya = new Person(
                new UUID(0, 2), "Priya Nair", "p@x.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        window.workspace.stores.people.save(priya);
        window.workspace.stores.people.switchTo(priya.id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theSidebarIsWholeOnALowScreen(FxRobot robot) {
        window.size(1000, 535);
        Window.await(
                "person and keys are in the window", () -> isInside(robot, "#person") && isInside(robot, "#theme"));
        assertThat(isInside(robot, "#crm")).as("the last place").isTrue();
        window.screenshot("low-window");
        window.size(910, 400);
        Window.await(
                "person and keys are in the window", () -> isInside(robot, "#person") && isInside(robot, "#theme"));
        robot.interact(() -> robot.lookup("#newHandoff").query().requestFocus());
        robot.type(KeyCode.TAB);
        for (int i = 0; i < 8 && !robot.lookup("#crm").query().isFocused(); i++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(robot.lookup("#crm").queryAs(ToggleButton.class).isFocused()).isTrue();
        Window.await("the place that has the keyboard is seen", () -> isAbove(robot, "#crm", "#person"));
        window.screenshot("very-low-window");
    }

    @Test
    void textGrowsByKeyAndIsRemembered(FxRobot robot) {
        Window.await("Today", () -> robot.lookup(".page-title").tryQuery().isPresent());
        assertThat(letter(robot)).isEqualTo(14);
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        robot.push(KeyCode.CONTROL, KeyCode.ADD);
        Window.await("text of 150 %", () -> letter(robot) == 21);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        Window.await("text of 125 %", () -> letter(robot) == 18);
        Window.await(
                "the sidebar has words again",
                () -> robot.lookup("#brand").query().isVisible());
        Window.await(
                "it is remembered",
                () -> window.workspace.stores.settings.get("text").equals(Optional.of("125")));
    }

    private static double letter(FxRobot robot) {
        return robot.lookup("#newHandoff").queryAs(Labeled.class).getFont().getSize();
    }

    /// A row whose facts need another line in a narrow list is higher by that line, and nothing of it is cut. A
    /// headless screen does not bring about what was seen in a real window: this holds without RowCell as well.
    @Test
    void aRowIsAsHighAsItsWordsInANarrowList(FxRobot robot) throws Exception {
        var maya = new Person(
                new UUID(0, 1), "Maya Brandt", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        window.workspace.stores.people.save(maya);
        var service = window.workspace.handoffService;
        var file = folder.resolve("made.mp4");
        TestClips.silent(file, 2);
        var clip = window.workspace.stores.clips.keep(
                UUID.randomUUID(), file, window.workspace.writers.inspect(file), ClipNotes.NONE);
        window.workspace.workshop.poster(
                window.workspace.stores.clips.path(clip), Duration.ZERO, window.workspace.stores.clips.poster(clip));
        for (int i = 0; i < 12; i++) {
            var draft = service.begin(maya.id(), Samples.complete(new UUID(0, 2)));
            service.handOff(service.keepBriefing(draft, maya.id(), clip.id()), maya.id());
        }
        window.size(820, 600);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        Window.await("the row", () -> robot.lookup(".inbox-row").tryQuery().isPresent());
        for (double width = 1000; width > 800; width -= 20) {
            window.size(width, 600);
            HBox row = robot.lookup(".inbox-row").query();
            Window.await(
                    "the row is whole at " + width,
                    () -> row.getBoundsInParent().getMinY() >= 0
                            && row.getBoundsInParent().getMaxY() <= ((Region) row.getParent()).getHeight());
        }
        window.screenshot("narrow-inbox");
    }

    private boolean isInside(FxRobot robot, String what) {
        var bounds = bounds(robot, what);
        return bounds.getMinY() >= 0 && bounds.getMaxY() <= window.scene().getHeight();
    }

    private static boolean isAbove(FxRobot robot, String upper, String lower) {
        return bounds(robot, upper).getMaxY() <= bounds(robot, lower).getMinY();
    }

    private static Bounds bounds(FxRobot robot, String what) {
        Node node = robot.lookup(what).query();
        return node.localToScene(node.getBoundsInLocal());
    }
}
