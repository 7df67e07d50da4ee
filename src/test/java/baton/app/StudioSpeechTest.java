package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.transcript.Said;
import baton.transcript.Transcriber;
import baton.transcript.TranscriberException;
import baton.transcript.Transcript;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// How one speaks in a take, for nobody else's eyes: it appears when it is ready, never in the way of recording and
/// keeping.
@ExtendWith(ApplicationExtension.class)
@Tag("real-time")
class StudioSpeechTest {
    /// The first take is never understood until somebody stops it; every later one at once.
    private static final class Ear implements Transcriber {
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger stopped = new AtomicInteger();

        @Override
        public boolean isInstalled() {
            return true;
        }

        @Override
        public Transcript transcribe(UUID clip, Path file, BooleanSupplier stop) throws TranscriberException {
            if (asked.incrementAndGet() > 1) {
                return Said.of(clip, "um so she", "said it");
            }
            while (!stop.getAsBoolean()) {
                LockSupport.parkNanos(5_000_000);
            }
            stopped.incrementAndGet();
            throw new TranscriberException(TranscriberException.Reason.STOPPED, "asked to");
        }
    }

    @TempDir
    Path folder;

    private final Ear ear = new Ear();
    private Window window;
    private TranscriptionThread thread;
    private Person maya;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder, ear);
        var workspace = window.workspace;
        thread = TranscriptionThread.start(workspace.transcriptionWorker);
        maya = person(1, "Maya Brandt", Role.SDR);
        var priya = person(2, "Priya Nair", Role.AE);
        List.of(maya, priya).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(maya.id());
        window.workspace.handoffService.begin(maya.id(), Samples.complete(priya.id()));
        window.show();
    }

    @AfterEach
    void close() {
        thread.close();
        window.close();
    }

    private static Person person(int id, String name, Role role) {
        return new Person(
                new UUID(0, id), name, "x" + id + "@x.example", role, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    private static void take(FxRobot robot, int seconds) {
        robot.type(KeyCode.R).type(KeyCode.R);
        Window.await(seconds + " s", () -> Window.hasRecorded(robot, seconds));
        robot.type(KeyCode.R);
        Window.awaitText(robot, "Keep it");
    }

    private static boolean isSaid(FxRobot robot, String part) {
        return robot.lookup(".figures .label").queryAllAs(Labeled.class).stream()
                .anyMatch(l -> Window.isShown(l) && l.getText().contains(part));
    }

    @Test
    void figuresAppearWhenTheyAreReadyAndNothingWaitsForThem(FxRobot robot) {
        // Keys before the window knows who sits there lead nowhere.
        Window.await(
                "the current user",
                () -> robot.lookup("#person")
                        .tryQueryAs(ComboBox.class)
                        .filter(c -> maya.equals(c.getValue()))
                        .isPresent());
        shortcut(robot, KeyCode.DIGIT2);
        Window.await(
                "the draft is listed",
                () -> robot.lookup(".handoff-list").queryAllAs(ListView.class).stream()
                        .anyMatch(l -> Window.isShown(l)
                                && l.isFocused()
                                && !l.getItems().isEmpty()));
        robot.type(KeyCode.HOME).type(KeyCode.ENTER);
        Window.awaitText(robot, "Record briefing");
        shortcut(robot, KeyCode.R);
        Window.awaitDevices(robot);
        take(robot, 1);
        Window.await("it listens", () -> isSaid(robot, "Listening to how it sounds"));
        assertThat(ear.stopped).hasValue(0);
        // Whoever records again is listened to no more.
        robot.type(KeyCode.R);
        Window.await("it has stopped", () -> ear.stopped.get() == 1);
        Window.awaitDevices(robot);
        take(robot, 3);
        Window.await("the figures", () -> isSaid(robot, "At least one filler"));
        assertThat(isSaid(robot, "200 words a minute")).isTrue();
        assertThat(isSaid(robot, "Only you see this")).isTrue();
        window.screenshot("studio-speech");
        var silence = robot.lookup(".figures .hyperlink").queryAs(Hyperlink.class);
        assertThat(silence.getText()).startsWith("Longest silence: ");
        robot.interact(silence::fire);
        // What is cut away does not count: the filler was said in the first second.
        Window.await("it plays", () -> Window.seconds(time(robot)) >= 2);
        robot.type(KeyCode.I);
        Window.await("without the filler", () -> isSaid(robot, "No fillers were heard."));
        var asked = ear.asked.get();
        shortcut(robot, KeyCode.ENTER);
        Window.awaitKept(robot);
        var kept = window.workspace.stores.handoffs.sentBy(maya.id()).getFirst();
        Window.await(
                "kept for the clip",
                () -> window.workspace.stores.transcripts.find(kept.clip()).isPresent());
        assertThat(window.workspace
                        .stores
                        .transcripts
                        .find(kept.clip())
                        .orElseThrow()
                        .lines())
                .hasSize(2);
        // It is not written down a second time, and it is not in the record.
        assertThat(window.workspace.stores.transcripts.next()).isEmpty();
        assertThat(ear.asked).hasValue(asked);
        assertThat(kept.content())
                .isEqualTo(window.workspace
                        .stores
                        .handoffs
                        .find(kept.id())
                        .orElseThrow()
                        .content());
    }

    private static String time(FxRobot robot) {
        return robot.lookup("#time").<Labeled>queryAll().stream()
                .filter(Window::isShown)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }
}
