package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Role;
import baton.ui.screen.Destination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A video that lies anywhere plays with the captions beside it, and the bar shows what comes where.
@ExtendWith(ApplicationExtension.class)
class WatchFileScreensTest {
    @TempDir
    Path folder;

    private Window window;
    private Path film;

    @Start
    void start(Stage stage) throws Exception {
        window = new Window(stage, folder);
        window.setClock(Instant.parse("2026-11-24T18:20:00Z"));
        var maya = person(1, "Maya Brandt", Role.SDR);
        window.workspace.stores.people.save(maya);
        window.workspace.stores.people.switchTo(maya.id());
        film = Files.copy(Path.of("recordings/samples/maya-1.mp4"), folder.resolve("From a phone.MP4"));
        // Not in UTF-8, as such files often are.
        Files.write(
                folder.resolve("From a phone.srt"),
                "1\r\n00:00:00,000 --> 00:00:09,000\r\nSie wurde ganz still, als es um die Preise f\u00fcr M\u00fcnchen ging.\r\n"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void playsWithItsCaptionsAndShowsWhatComesWhere(FxRobot robot) {
        window.go(robot, new Destination.WatchFile(film));
        Window.await("it plays", () -> Window.shown(robot, "#place") instanceof Slider bar && bar.getValue() > 200);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.C);
        Window.await(
                "its captions",
                () -> Window.shown(robot, ".caption") instanceof Label words
                        && words.getText().contains("München"));
        robot.moveTo(Window.shown(robot, "#place"));
        Window.await(
                "what comes there",
                () -> Window.shown(robot, ".still-preview .image-view") instanceof ImageView still
                        && still.getImage() != null);
        assertThat(Window.shown(robot, ".still-preview .label"))
                .isInstanceOfSatisfying(
                        Label.class, at -> assertThat(at.getText()).matches("0:1\\d"));
        window.screenshot("watch-file");
        robot.push(KeyCode.ESCAPE);
        Window.await(
                "left", () -> Window.shown(robot, ".still-preview") == null && Window.shown(robot, "#place") == null);
    }

    /// What is no video gets a sentence, and its name stays on the screen.
    @Test
    void whatIsNoVideoIsSaid(FxRobot robot) throws Exception {
        var text = Files.writeString(folder.resolve("notes.mp4"), "not a video");
        window.go(robot, new Destination.WatchFile(text));
        Window.await(
                "a sentence",
                () -> Window.shown(robot, "#brokenText") instanceof Label words
                        && !words.getText().isBlank());
    }
}
