package baton.app;

import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A figure for the README, not a test: from the press that stops a take to its first picture in the review.
/// `-Dbaton.benchmark=review`.
@EnabledIfSystemProperty(named = "baton.benchmark", matches = "review")
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 2, unit = TimeUnit.HOURS)
class ReviewSpeedTest {
    @TempDir
    Path folder;

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        var maya = new Person(
                new UUID(0, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        window.workspace.stores.people.save(maya);
        window.workspace.stores.people.switchTo(maya.id());
        window.workspace.stores.settings.put("camera", "test");
        window.workspace.stores.settings.put("microphone", "test");
        window.workspace.stores.settings.put("countdown", "0");
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void fromStopToTheFirstPicture(FxRobot robot) throws Exception {
        Window.openStudio(robot, "Zeta");
        var took = new ArrayList<Long>();
        for (int round = 0; round < 8; round++) {
            Window.awaitDevices(robot);
            robot.type(KeyCode.R);
            TimeUnit.SECONDS.sleep(20);
            var pressed = System.nanoTime();
            robot.type(KeyCode.R);
            while (!isPlaying(robot)) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            took.add((System.nanoTime() - pressed) / 1_000_000);
            robot.type(KeyCode.R);
        }
        System.out.println("ms from stop to the first picture: " + took);
    }

    /// The clip's picture has its image, and the clock of the clip runs.
    private static boolean isPlaying(FxRobot robot) {
        var picture = robot.lookup(".clip .picture-view .image-view").queryAllAs(ImageView.class).stream()
                .anyMatch(i -> Window.isShown(i) && i.getImage() != null);
        var time = robot.lookup(".clip #time").queryAllAs(Labeled.class).stream()
                .anyMatch(l -> Window.isShown(l) && l.getText().contains("/ 0:2"));
        return picture && time;
    }
}
