package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.handoff.record.FiveFields;
import baton.handoff.record.Pain;
import baton.media.ffmpeg.TestClips;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.Clip;
import baton.recording.ClipNotes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The screens when not all is well, and without a mouse.
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
    @TempDir
    Path folder;

    private Window window;
    private Person maya;
    private Person priya;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        maya = person(1, "Maya Brandt", Role.SDR);
        priya = person(2, "Priya Nair", Role.AE);
        window.workspace.stores.people.save(maya);
        window.workspace.stores.people.save(priya);
        window.workspace.stores.people.switchTo(priya.id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Person person(int id, String name, Role role) {
        return new Person(
                new UUID(0, id), name, "x" + id + "@x.example", role, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    }

    private Handoff sent(Content content, Clip clip) {
        var service = window.workspace.handoffService;
        var draft = service.begin(maya.id(), content);
        var recorded = clip == null ? draft : service.keepBriefing(draft, maya.id(), clip.id());
        return service.handOff(recorded, maya.id());
    }

    private Clip clip() throws Exception {
        var file = folder.resolve("made.mp4");
        TestClips.silent(file, 2);
        return window.workspace.stores.clips.keep(
                UUID.randomUUID(), file, window.workspace.writers.inspect(file), ClipNotes.NONE);
    }

    private void openTheFirst(FxRobot robot) {
        Window.await("the inbox is filled", () -> !list(robot).getItems().isEmpty());
        robot.interact(() -> {
            list(robot).getSelectionModel().selectFirst();
            list(robot).requestFocus();
        });
        robot.type(KeyCode.ENTER);
        Window.awaitText(robot, "Accept");
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup(".handoff-list").queryAs(ListView.class);
    }

    /// One level deeper into the record, by its key.
    private static void deeper(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    }

    @Test
    void aMissingBriefingIsSaidAndTheRecordStillReads(FxRobot robot) throws Exception {
        var clip = clip();
        Files.delete(window.workspace.stores.clips.path(clip));
        sent(Samples.complete(priya.id()), clip);
        openTheFirst(robot);
        Window.awaitText(
                robot,
                "The briefing’s file is missing. The written record is complete; ask the sender to record again.");
        Window.awaitText(robot, "No competitor mentioned");
        deeper(robot);
        Window.awaitText(robot, "None mentioned");
        window.screenshot("handoff-missing");
        libraryCardSays(robot, "The briefing’s file is missing");
    }

    @Test
    void aDamagedBriefingIsSaidAndTheRecordStillReads(FxRobot robot) throws Exception {
        var clip = clip();
        Files.writeString(window.workspace.stores.clips.path(clip), "no film any more");
        sent(Samples.complete(priya.id()), clip);
        openTheFirst(robot);
        Window.awaitText(
                robot,
                "The recording’s file is damaged and cannot be played. The written record is complete; ask the sender to"
                        + " record again.");
        Window.awaitText(robot, "No competitor mentioned");
        deeper(robot);
        Window.awaitText(robot, "None mentioned");
        window.screenshot("handoff-damaged");
        libraryCardSays(robot, "The briefing’s file is damaged");
    }

    private static void libraryCardSays(FxRobot robot, String words) {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
        Window.await(
                words,
                () -> robot.lookup(".row-fact").queryAllAs(Label.class).stream()
                        .anyMatch(l -> l.getText().contains(words)));
    }

    @Test
    void returningNeedsAReasonAndFeedbackThreeAnswers(FxRobot robot) {
        sent(Samples.complete(priya.id()), null);
        openTheFirst(robot);
        robot.clickOn("Return…");
        robot.clickOn("Return");
        Window.awaitText(robot, "Choose a reason.");
        window.screenshot("handoff-return");
        robot.interact(() -> {
            ComboBox<?> reason = robot.lookup("#reason").queryAs(ComboBox.class);
            reason.getSelectionModel().selectLast();
        });
        robot.clickOn("Return");
        Window.awaitText(robot, "Say in a few words what is missing.");
        robot.interact(() -> visible(robot, "#words").setText("The budget owner"));
        robot.clickOn("Return");
        Window.awaitText(robot, "Northwind went back to its sender, with your reason.");
    }

    @Test
    void feedbackIsGivenAfterTheMeeting(FxRobot robot) {
        var c = Samples.complete(priya.id());
        var m = c.fields().meeting();
        var past = new baton.handoff.record.Meeting(
                LocalDate.of(2020, 1, 2), m.time(), m.zone(), m.minutes(), m.format(), m.attendees(), m.agenda());
        var f = c.fields();
        var held = c.withFields(new FiveFields(f.pain(), past, f.stakeholders(), f.objections(), f.competitor()));
        var handoff = sent(held, null);
        openTheFirst(robot);
        robot.clickOn("Accept");
        Window.awaitText(robot, "Give feedback…");
        robot.clickOn("Give feedback…");
        robot.clickOn("Send feedback");
        Window.awaitText(robot, "Choose the outcome and a match from 1 to 5.");
        press(robot, "Held");
        press(robot, "4");
        window.screenshot("handoff-feedback");
        robot.clickOn("Send feedback");
        Window.awaitText(robot, "Feedback on Northwind sent.");
        assertThat(window.workspace
                        .stores
                        .handoffs
                        .find(handoff.id())
                        .orElseThrow()
                        .status())
                .isEqualTo(HandoffStatus.FEEDBACK_GIVEN);
        assertThat(window.workspace
                        .stores
                        .handoffs
                        .feedback(handoff.id())
                        .orElseThrow()
                        .match())
                .isEqualTo(4);
    }

    private static void press(FxRobot robot, String toggle) {
        robot.interact(() -> robot.lookup(toggle).queryAs(ToggleButton.class).setSelected(true));
    }

    private static TextInputControl visible(FxRobot robot, String id) {
        return robot.lookup(id).queryAllAs(TextInputControl.class).stream()
                .filter(n -> n.getParent().getParent().isVisible()
                        && n.getParent().getParent().getParent().isVisible())
                .findFirst()
                .orElseThrow();
    }

    /// 100 000 characters, emoji and right-to-left text: stored and shown whole.
    @Test
    void longAndForeignTextsAreShownWhole(FxRobot robot) {
        var quote = "\uD83D\uDE80 \u05E9\u05DC\u05D5\u05DD " + "long ".repeat(20_000) + "end";
        var c = Samples.complete(priya.id());
        var f = c.fields();
        var content = c.withFields(new FiveFields(
                new Pain(quote, "Sarah"), f.meeting(), f.stakeholders(), f.objections(), f.competitor()));
        var handoff = sent(content, null);
        assertThat(window.workspace
                        .stores
                        .handoffs
                        .find(handoff.id())
                        .orElseThrow()
                        .content())
                .isEqualTo(content);
        openTheFirst(robot);
        deeper(robot);
        Window.await(
                "the quote in full",
                () -> robot.lookup(".quote .whole-text").tryQuery().isPresent());
        var shown = robot.lookup(".quote .whole-text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining());
        assertThat(shown).isEqualTo("“" + quote + "”");
        window.screenshot("handoff-long");
        var draft = window.workspace.handoffService.begin(priya.id(), content);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        Window.await("the draft is listed", () -> !list(robot).getItems().isEmpty());
        robot.interact(() -> list(robot).requestFocus());
        robot.type(KeyCode.ENTER);
        Window.await(
                "the form is filled",
                () -> robot.lookup("#quote")
                        .tryQueryAs(TextInputControl.class)
                        .filter(q -> q.getText().equals(quote))
                        .isPresent());
        assertThat(window.workspace.stores.handoffs.events(draft.id()).stream()
                        .map(e -> e.kind() + " " + e.payload().words()))
                .as("loading is not typing")
                .containsExactly("CREATED Northwind", "READY ");
    }

    @Test
    void everyFieldOfTheFormIsReachedInItsOrder(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        Window.await("the form has the focus", () -> "company".equals(id(owner(robot))));
        var reached = new ArrayList<String>();
        for (int i = 0; i < 75; i++) {
            reached.add(id(owner(robot)));
            robot.interact(() -> labelIsSeen(owner(robot)));
            robot.interact(() -> owner(robot).requestFocusTraversal(TraversalDirection.NEXT));
        }
        var expected = List.of(
                "company",
                "contactName",
                "contactEmail",
                "type",
                "receiver",
                "amount",
                "currency",
                "source",
                "date",
                "time",
                "zone",
                "minutes",
                "format",
                "attendees",
                "agenda",
                "more-intent_signal",
                "more-why_now",
                "quote",
                "speaker",
                "noneRaised",
                "competitors",
                "noneMentioned",
                "more-promised",
                "more-prepare",
                "more-flags",
                "more-summary",
                "outreach-email",
                "outreach-linkedin",
                "outreach-voice",
                "need-facts",
                "toldBy");
        assertThat(reached.stream().filter(expected::contains).distinct().toList())
                .isEqualTo(expected);
    }

    /// By the label one knows what to write.
    private static void labelIsSeen(Node owner) {
        // A button says itself what it does.
        for (var n = owner; n != null && !(owner instanceof ButtonBase); n = n.getParent()) {
            if (n.getStyleClass().contains("field")) {
                for (var p = n.getParent(); p != null; p = p.getParent()) {
                    if (p instanceof ScrollPane pane && "scroll".equals(pane.getId())) {
                        assertThat(n.localToScene(n.getLayoutBounds()).getMinY())
                                .as("the label of " + owner + " in " + n.getParent())
                                .isGreaterThan(pane.localToScene(pane.getLayoutBounds())
                                                .getMinY()
                                        - 1);
                    }
                }
                return;
            }
        }
    }

    /// Facts are written, and a receiver's card is theirs to change.
    @Test
    void theAdviserAnswersAndACardIsSavedByEnter(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        Window.await("the form has the focus", () -> "company".equals(id(owner(robot))));
        Window.write(robot, "Zeta");
        robot.interact(() ->
                ((javafx.scene.control.CheckBox) robot.lookup("#need-facts").query()).fire());
        Window.awaitText(robot, "Write it: facts are read faster than watched. The five fields are enough.");
        Window.awaitText(robot, "No briefing needed: In writing");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
        Window.await(
                "the team",
                () -> robot.lookup(".team .list-view").queryAllAs(ListView.class).stream()
                        .anyMatch(l -> l.getItems().size() == 2));
        robot.interact(() -> robot.lookup(".team .list-view").queryAllAs(ListView.class).stream()
                .filter(l -> l.getItems().size() == 2)
                .forEach(l -> l.getSelectionModel().select(1)));
        Window.awaitText(robot, "What Priya Nair needs to see");
        Window.await(
                "her card", () -> robot.lookup("#rows .prompt-row").queryAll().size() == 8);
        var title = robot.lookup("#rows .prompt-row .text-field").queryAllAs(TextInputControl.class).stream()
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            title.requestFocus();
            title.setText("What hurts");
        });
        robot.type(KeyCode.ENTER);
        Window.awaitText(robot, "Card of Priya Nair saved as version 1.");
        window.screenshot("team-card");
        var card = window.workspace.stores.cards.cardOf(priya.id(), baton.handoff.record.HandoffType.SDR_TO_AE);
        assertThat(card.version()).isEqualTo(1);
        assertThat(card.prompts().getFirst().title()).isEqualTo("What hurts");
    }

    @Test
    void closingTheWindowSavesWhatWasJustTyped(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        Window.await("the form has the focus", () -> "company".equals(id(owner(robot))));
        Window.write(robot, "Zeta");
        window.close();
        try (var reopened = window.reopen()) {
            assertThat(reopened.stores.handoffs.sentBy(priya.id()))
                    .singleElement()
                    .satisfies(h -> assertThat(h.content().company()).isEqualTo("Zeta"));
        }
    }

    @Test
    void turningToAnotherHandoffNeverMixesTheTwo(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        Window.await("the form has the focus", () -> "company".equals(id(owner(robot))));
        Window.write(robot, "Acme");
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        Window.await(
                "an empty form",
                () -> robot.lookup("#company")
                        .queryAs(TextInputControl.class)
                        .getText()
                        .isEmpty());
        robot.interact(() -> robot.lookup("#company").query().requestFocus());
        Window.write(robot, "Other");
        window.close();
        try (var reopened = window.reopen()) {
            assertThat(reopened.stores.handoffs.sentBy(priya.id()).stream()
                            .map(h -> h.content().company()))
                    .containsExactlyInAnyOrder("Acme", "Other");
        }
    }

    private void recordTwoSeconds(FxRobot robot) {
        window.workspace.stores.settings.put("camera", "test");
        window.workspace.stores.settings.put("microphone", "test");
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        Window.await("the form has the focus", () -> "company".equals(id(owner(robot))));
        Window.write(robot, "Zeta");
        robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
        Window.await(
                "live devices",
                () -> robot.lookup("Record")
                        .tryQuery()
                        .filter(n -> !n.isDisabled())
                        .isPresent());
        robot.type(KeyCode.R).type(KeyCode.R);
        Window.await("two seconds", () -> Window.hasRecorded(robot, 2));
    }

    @Test
    void leavingWhileRecordingAsksAndOffersTheTakeAtOnce(FxRobot robot) {
        recordTwoSeconds(robot);
        robot.clickOn("Inbox");
        Window.awaitText(robot, "Stop recording and leave?");
        robot.clickOn("Go on recording");
        Window.await("it still records", () -> Window.hasRecorded(robot, 3));
        robot.clickOn("Inbox");
        Window.awaitText(robot, "Stop recording and leave?");
        robot.clickOn("Stop and leave");
        Window.await("the offer", () -> robot.lookup(".recovery-banner").query().isVisible());
        assertThat(robot.lookup("Stop recording and leave?").tryQuery())
                .as("asked once")
                .isEmpty();
        robot.clickOn("Keep as briefing");
        Window.awaitText(robot, "The interrupted recording is now the briefing for Zeta.");
        assertThat(window.workspace.takes.interrupted()).isEmpty();
        assertThat(window.workspace.stores.handoffs.sentBy(priya.id()))
                .singleElement()
                .satisfies(h -> assertThat(h.clip()).isNotNull());
    }

    @Test
    void closingTheWindowWhileRecordingKeepsTheTake(FxRobot robot) {
        recordTwoSeconds(robot);
        window.close();
        try (var reopened = window.reopen()) {
            var left = reopened.takes.interrupted();
            assertThat(left).hasSize(1);
            assertThat(left.getFirst().facts().length().toMillis()).isGreaterThan(1_900);
        }
    }

    private static Node owner(FxRobot robot) {
        return robot.window(0).getScene().getFocusOwner();
    }

    /// The editor inside a date picker has the focus for it.
    private static String id(Node node) {
        for (var n = node; n != null; n = n.getParent()) {
            if (n.getId() != null && !n.getId().isEmpty()) {
                return n.getId();
            }
        }
        return "";
    }

    @Test
    void everyIconButtonHasAName(FxRobot robot) {
        sent(Samples.complete(priya.id()), null);
        openTheFirst(robot);
        var nameless = robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(b -> b.getText() == null || b.getText().isBlank())
                .filter(b -> b.getAccessibleText() == null)
                .map(Object::toString)
                .toList();
        assertThat(nameless).isEmpty();
    }
}
