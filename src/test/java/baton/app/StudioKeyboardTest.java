package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.handoff.record.HandoffType;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.Chapter;
import baton.recording.Prompt;
import baton.recording.ReceiverCard;
import baton.recording.take.TakeState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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

/// The studio without a mouse: record to the receiver's card, pause, look, trim, keep, hand off.
@ExtendWith(ApplicationExtension.class)
class StudioKeyboardTest {
    @TempDir
    Path folder;

    private final FaultyDevices devices = new FaultyDevices();
    private Window window;
    private Person maya;
    private ReceiverCard card;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder, devices);
        maya = person(1, "Maya Brandt", Role.SDR);
        var priya = person(2, "Priya Nair", Role.AE);
        var workspace = window.workspace;
        workspace.stores.people.save(maya);
        workspace.stores.people.save(priya);
        workspace.stores.people.switchTo(maya.id());
        card = workspace.stores.cards.save(new ReceiverCard(
                priya.id(),
                HandoffType.SDR_TO_AE,
                0,
                List.of(
                        new Prompt("Why booked", "Why?", Duration.ofSeconds(30), true, null),
                        new Prompt(
                                "Who",
                                "Who decides?",
                                Duration.ofSeconds(30),
                                false,
                                baton.handoff.record.RecordField.STAKEHOLDERS),
                        new Prompt("Their words", "Which?", Duration.ofSeconds(30), true, null)),
                "Slides"));
        workspace.handoffService.begin(maya.id(), Samples.complete(priya.id()));
        window.show();
    }

    private static Person person(int id, String name, Role role) {
        return new Person(
                new UUID(0, id), name, "x" + id + "@x.example", role, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    private void openTheStudio(FxRobot robot) {
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
        Window.awaitText(robot, "To what Priya Nair needs to see, version 1");
        Window.awaitDevices(robot);
    }

    private static void recordUntil(FxRobot robot, int seconds) {
        robot.type(KeyCode.R).type(KeyCode.R);
        Window.await(seconds + " s", () -> Window.hasRecorded(robot, seconds));
    }

    private static void review(FxRobot robot) {
        robot.type(KeyCode.R);
        Window.awaitText(robot, "Keep it");
    }

    @Test
    void recordKeepAndHandOff(FxRobot robot) throws Exception {
        openTheStudio(robot);
        Window.awaitText(robot, "Priya Nair does not want: Slides");
        Window.awaitText(robot, "1 of 2");
        Window.awaitText(robot, "Why booked");
        recordUntil(robot, 1);
        robot.type(KeyCode.SPACE);
        Window.awaitText(robot, "Their words");
        window.screenshot("studio-prompts");
        robot.type(KeyCode.P);
        Window.await("paused", () -> Window.takeClock(robot).startsWith("Paused"));
        robot.type(KeyCode.P);
        Window.await("it goes on", () -> Window.hasRecorded(robot, 3));
        review(robot);
        window.screenshot("studio-review-chapters");
        shortcut(robot, KeyCode.ENTER);
        Window.awaitKept(robot);
        var draft = window.workspace.stores.handoffs.sentBy(maya.id()).getFirst();
        var clip = window.workspace.stores.clips.find(draft.clip()).orElseThrow();
        assertThat(clip.notes().card()).as("the version it was recorded to").isEqualTo(card);
        assertThat(clip.notes().chapters()).extracting(Chapter::name).containsExactly("Why booked", "Their words");
        assertThat(clip.notes().chapters().getLast().at()).isBetween(Duration.ofMillis(900), clip.length());
        assertThat(clip.notes().waveform()).isNotEmpty();
        assertThat(window.workspace.stores.clips.poster(clip)).isNotEmptyFile();
        shortcut(robot, KeyCode.ENTER);
        Window.awaitText(robot, "Handed off. It is in the receiver’s inbox, and the clock runs.");
        var sent = window.workspace.stores.handoffs.find(draft.id()).orElseThrow();
        assertThat(sent.status()).isEqualTo(HandoffStatus.HANDED_OFF);
        Window.await(
                "the tray is empty",
                () -> window.workspace.takes.tray(draft.id()).isEmpty());
        try (var left = Files.list(folder.resolve("recordings/takes"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void trimUndoTrayDiscardAndHaveBack(FxRobot robot) {
        openTheStudio(robot);
        recordUntil(robot, 5);
        review(robot);
        Window.await("it plays on", () -> Window.seconds(time(robot)) >= 2);
        var whole = time(robot).replaceFirst(".*(/ \\d+:\\d\\d).*", "$1");
        robot.type(KeyCode.I);
        Window.await("its start is cut", () -> !time(robot).contains(whole));
        shortcut(robot, KeyCode.Z);
        Window.await("it is whole again", () -> time(robot).contains(whole));
        var draft =
                window.workspace.stores.handoffs.sentBy(maya.id()).getFirst().id();
        robot.type(KeyCode.R);
        Window.awaitDevices(robot);
        var first = "Take 1, " + whole.substring(2);
        Window.awaitText(robot, first);
        recordUntil(robot, 1);
        review(robot);
        robot.type(KeyCode.DELETE);
        Window.awaitDevices(robot);
        Window.awaitText(robot, "Take 2 discarded: bring it back");
        window.screenshot("studio-tray");
        robot.clickOn("Take 2 discarded: bring it back");
        Window.await(
                "it is back",
                () -> robot.lookup(".tray .button").queryAllAs(Labeled.class).stream()
                        .anyMatch(b -> b.getText().startsWith("Take 2, 0:0")));
        robot.clickOn(first);
        Window.awaitText(robot, "Keep it");
        shortcut(robot, KeyCode.ENTER);
        Window.awaitKept(robot);
        assertThat(window.workspace.takes.tray(draft))
                .extracting(t -> t.take().state())
                .containsExactly(TakeState.KEPT, TakeState.SET_ASIDE);
    }

    private static String time(FxRobot robot) {
        return robot.lookup("#time").<Labeled>queryAll().stream()
                .filter(Window::isShown)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void threeSecondsAreRecordedToHearHowTheySound(FxRobot robot) throws Exception {
        openTheStudio(robot);
        robot.type(KeyCode.T);
        Window.awaitText(robot, "Say something…");
        // Three seconds, and what a busy machine needs to stop.
        Window.await("it plays", () -> time(robot).matches(".*/ 0:0[3-6].*"));
        window.screenshot("studio-test");
        robot.type(KeyCode.ESCAPE);
        Window.awaitDevices(robot);
        Window.await("nothing of it stays", () -> {
            try (var left = Files.list(folder.resolve("recordings/takes"))) {
                return left.findAny().isEmpty();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void ownNotesRollUnderTheLensAndAreKept(FxRobot robot) {
        window.workspace.stores.settings.put("aid", "SCRIPT");
        openTheStudio(robot);
        Window.await(
                "the notes",
                () -> robot.lookup("#words")
                        .tryQueryAs(TextArea.class)
                        .filter(Window::isShown)
                        .isPresent());
        var words = robot.lookup("#words").queryAs(TextArea.class);
        robot.interact(words::requestFocus);
        Window.write(robot, "Space and R are letters here");
        assertThat(words.getText()).isEqualTo("Space and R are letters here");
        window.screenshot("studio-script");
        robot.interact(() -> words.setText("line\n".repeat(60)));
        robot.interact(() -> robot.lookup("#record").query().requestFocus());
        recordUntil(robot, 2);
        Window.await("it rolls", () -> words.getScrollTop() > 10);
        review(robot);
        robot.type(KeyCode.ESCAPE);
        Window.awaitText(robot, "Record briefing");
        var draft =
                window.workspace.stores.handoffs.sentBy(maya.id()).getFirst().id();
        Window.await("kept", () -> window.workspace.stores.scripts.find(draft).startsWith("line"));
    }
}
