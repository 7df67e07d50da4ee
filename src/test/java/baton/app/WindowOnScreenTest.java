package baton.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.TestJvm;
import baton.app.platform.WindowPlace;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole window lies on the screen, however small that is, and however much its pixels are scaled.
@Timeout(120)
class WindowOnScreenTest {
    @TempDir
    Path folder;

    /// As the toolkit sees a screen: its pixels divided by the scale.
    @ParameterizedTest
    @CsvSource({
        "1280, 800, 1",
        "1024, 600, 1",
        "1366, 768, 1.25",
        "1366, 768, 1.5",
        "1920, 1080, 2",
        "3840, 2160, 2.5",
        "640, 480, 1"
    })
    void theWholeWindowIsOnIt(double width, double height, double scale) {
        var room = new Rectangle2D(0, 0, width / scale, height / scale);
        var place = WindowPlace.on(room);
        assertThat(room.contains(place.bounds())).isTrue();
        assertThat(place.leastWidth()).isLessThanOrEqualTo(Math.min(800, room.getWidth()));
        assertThat(place.leastHeight()).isLessThanOrEqualTo(Math.min(540, room.getHeight()));
        // Above and below there is the same room, for the title as well.
        assertThat(place.bounds().getMinY()).isGreaterThanOrEqualTo(20);
    }

    /// A panel at the left and the top, or a screen left of the first.
    @Test
    void itLiesWhereTheScreenHasRoom() {
        var room = new Rectangle2D(-1366, 30, 1366, 738);
        assertThat(room.contains(WindowPlace.on(room).bounds())).isTrue();
    }

    /// The real window on real small screens.
    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource({"1024, 600, 1", "1366, 768, 1.5"})
    void theProgramsWindowIsOnIt(int width, int height, String scale) throws Exception {
        var server = screen(width, height);
        assumeTrue(server != null, "no X server can be started here");
        try {
            String display;
            try (var said = server.inputReader()) {
                display = said.readLine();
                var program = TestJvm.builder(
                                Shown.class,
                                Map.of(
                                        "DISPLAY", ":" + display,
                                        "BATON_HOME", folder.toString(),
                                        "JAVA_TOOL_OPTIONS", "-Dglass.gtk.uiScale=" + scale),
                                List.of())
                        .redirectError(Redirect.DISCARD)
                        .start();
                try (var told = program.inputReader()) {
                    assertThat(told.readLine()).isEqualTo("inside");
                } finally {
                    program.destroy();
                    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
                }
            }
        } finally {
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Process screen(int width, int height) throws InterruptedException {
        try {
            return new ProcessBuilder(
                            "Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", width + "x" + height + "x24")
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException notHere) {
            return null;
        }
    }

    /// The program itself; says where its window is once it is shown.
    public static final class Shown {
        private Shown() {}

        public static void main(String[] arguments) {
            Window.getWindows().addListener((ListChangeListener<Window>) change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(Shown::watch);
                }
            });
            Application.launch(BatonApplication.class, "--test-devices");
        }

        /// The screen may still move it, so it is asked a second later, when it has been drawn many times.
        private static void watch(Window window) {
            var until = new PauseTransition(Duration.seconds(1));
            until.setOnFinished(_ -> {
                var room = Screen.getPrimary().getBounds();
                var inside = room.contains(window.getX(), window.getY(), window.getWidth(), window.getHeight());
                System.out.println(
                        inside
                                ? "inside"
                                : "%s is not in %s"
                                        .formatted(
                                                new Rectangle2D(
                                                        window.getX(),
                                                        window.getY(),
                                                        window.getWidth(),
                                                        window.getHeight()),
                                                room));
            });
            until.play();
        }
    }
}
