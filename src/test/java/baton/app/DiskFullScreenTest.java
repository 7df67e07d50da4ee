package baton.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.store.TestDisk;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Somebody types on while the disk runs full: it is told as that, nothing is called damaged, and what was typed is
/// saved once there is room again.
@EnabledOnOs(OS.LINUX)
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class DiskFullScreenTest {
    @TempDir
    Path folder;

    private TestDisk disk;
    private Window window;
    private Person maya;

    @Start
    void start(Stage stage) throws Exception {
        disk = TestDisk.mount(folder.resolve("small"), "40m");
        if (!disk.isMounted()) {
            return;
        }
        window = new Window(stage, disk.folder().resolve("home"));
        maya = new Person(new UUID(0, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        window.workspace.stores.people.save(maya);
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
    }

    @AfterEach
    void close() throws Exception {
        if (disk.isMounted()) {
            window.close();
        }
        disk.close();
    }

    private static boolean says(FxRobot robot, String words) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .anyMatch(l ->
                        Window.isShown(l) && l.getText() != null && l.getText().contains(words));
    }

    @Test
    void theDiskIsFullAndNothingIsDamaged(FxRobot robot) throws Exception {
        assumeTrue(disk.isMounted(), "no small disk can be made here");
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        Window.await(
                "the form",
                () -> robot.lookup("#company")
                        .tryQueryAs(TextInputControl.class)
                        .filter(Node::isFocused)
                        .isPresent());
        Window.write(robot, "Northwind");
        Window.awaitText(robot, "Draft saved");
        disk.fill();
        Window.write(robot, " Freight");
        Window.await("the disk is full", () -> says(robot, "The disk is full. What you saved before is safe"));
        assertThat(says(robot, "damaged")).isFalse();
        assertThat(says(robot, "restore")).isFalse();
        window.screenshot("disk-full");
        disk.free();
        Window.write(robot, " and Sons");
        Window.await(
                "all of it is saved",
                () -> window.workspace
                        .stores
                        .handoffs
                        .sentBy(maya.id())
                        .getFirst()
                        .content()
                        .company()
                        .equals("Northwind Freight and Sons"));
    }
}
