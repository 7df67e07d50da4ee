package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.control.DialogPane;
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
import org.testfx.util.WaitForAsyncUtils;

/// What nobody foresaw, on any thread, while somebody records: it is told once, with its code, and the take is safe.
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class UnexpectedErrorsTest {
    @TempDir
    Path folder;

    private final FaultyDevices devices = new FaultyDevices();
    private Thread.UncaughtExceptionHandler before;
    private Window window;
    private Person maya;

    @Start
    void start(Stage stage) {
        before = Thread.getDefaultUncaughtExceptionHandler();
        window = new Window(stage, folder, devices);
        maya = new Person(new UUID(0, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        window.workspace.stores.people.save(maya);
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
        new UnexpectedErrors(new ErrorMessages(), Strings.load(), Platform::runLater, window::endTake).listen();
    }

    @AfterEach
    void close(FxRobot robot) {
        Thread.setDefaultUncaughtExceptionHandler(before);
        robot.interact(
                () -> alerts().forEach(pane -> pane.getScene().getWindow().hide()));
        window.close();
    }

    private static List<DialogPane> alerts() {
        return javafx.stage.Window.getWindows().stream()
                .filter(javafx.stage.Window::isShowing)
                .filter(w -> w.getScene() != null && w.getScene().getRoot() instanceof DialogPane)
                .map(w -> (DialogPane) w.getScene().getRoot())
                .toList();
    }

    private static List<String> told() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> alerts().stream().map(DialogPane::getContentText).toList());
    }

    /// On a thread of its own, which dies of it.
    private static void die(Throwable error) throws InterruptedException {
        var thread = Thread.ofPlatform().start(() -> UnexpectedErrorsTest.<RuntimeException>fail(error));
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Throwable error) throws T {
        throw (T) error;
    }

    private void record(FxRobot robot) {
        Window.openStudio(robot, "Zeta");
        Window.awaitText(robot, "Briefing for Zeta");
        Window.awaitDevices(robot);
        robot.type(KeyCode.R).type(KeyCode.R);
        Window.await("a running take", () -> Window.hasRecorded(robot, 1));
    }

    @Test
    void aFaultIsToldOnceAndTheTakeGoesOn(FxRobot robot) throws Exception {
        record(robot);
        var error = new IllegalStateException("nobody foresaw this");
        die(error);
        die(error);
        assertThat(told()).hasSize(1).first().asString().contains(ErrorCode.of(error));
        Window.await("the take goes on", () -> Window.hasRecorded(robot, 2));
    }

    @Test
    void whatMayEndTheProgramClosesTheTakeAndOffersIt(FxRobot robot) throws Exception {
        record(robot);
        var error = new OutOfMemoryError("no memory for a frame");
        die(error);
        assertThat(told()).hasSize(1).first().asString().contains(ErrorCode.of(error));
        Window.await(
                "the take, closed and offered",
                () -> robot.lookup("Keep it").tryQuery().filter(Window::isShown).isPresent());
        robot.interact(
                () -> alerts().forEach(pane -> pane.getScene().getWindow().hide()));
        robot.type(KeyCode.R);
        Window.await("the tray", () -> robot.lookup(".tray .button").tryQuery().isPresent());
        var handoff = window.workspace.stores.handoffs.sentBy(maya.id()).getFirst();
        assertThat(window.workspace.takes.tray(handoff.id()))
                .singleElement()
                .satisfies(take -> assertThat(take.facts().length()).isGreaterThan(Duration.ofMillis(500)));
    }
}
