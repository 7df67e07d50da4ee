package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Role;
import baton.store.TestLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The start after a crash says so once, and leads to what helps somebody who helps.
@ExtendWith(ApplicationExtension.class)
class CrashScreenTest {
    @TempDir
    Path folder;

    private Window window;

    @Start
    void start(Stage stage) throws Exception {
        window = new Window(stage, folder);
        var maya = TestLibrary.person("Maya Brandt", "maya@team.example", Role.SDR);
        window.workspace.stores.people.save(maya);
        window.workspace.stores.people.switchTo(maya.id());
        var logs = Files.createDirectories(window.workspace.home.library().resolve("logs"));
        Files.writeString(logs.resolve("hs_err_pid7.log"), "# SIGSEGV\nCommand Line: baton.app.Main\n");
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void leadsToWhatHelps(FxRobot robot) {
        Window.await(
                "the news",
                () -> robot.lookup("Show it").tryQuery().filter(Window::isShown).isPresent());
        window.screenshot("crash");
        Window.fire(robot, "Show it");
        Window.await(
                "only the diagnostics",
                () -> robot.lookup("#collect")
                                .tryQuery()
                                .filter(Window::isShown)
                                .isPresent()
                        && robot.lookup("#themeChoice")
                                .tryQuery()
                                .filter(Window::isShown)
                                .isEmpty());
        assertThat(robot.lookup("#search").<TextField>query().getText()).isEqualTo("If somebody helps you");
        window.screenshot("crash-diagnostics");
        // The next time somebody comes here everything is here again.
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        Window.await(
                "all of it",
                () -> robot.lookup("#themeChoice")
                        .tryQuery()
                        .filter(Window::isShown)
                        .isPresent());
    }
}
