package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.ReturnReason;
import baton.handoff.Samples;
import baton.handoff.record.RecordField;
import baton.people.DaysOff;
import baton.people.Person;
import baton.people.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What happens when things do not go straight on: somebody is away, it comes back twice, everybody waits, the meeting
/// moves, the same gap comes back. Thursday 19 November 2026, 10:00 in London.
@ExtendWith(ApplicationExtension.class)
class FollowUpScreensTest {
    private static final Instant AFTER_THE_MEETING = Instant.parse("2026-11-24T20:00:00Z");

    @TempDir
    Path folder;

    private Window window;
    private Person maya;
    private Person priya;
    private Person daniel;
    private Person helen;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        window.setClock(Samples.NOW);
        maya = person(1, "Maya Brandt", Role.SDR);
        priya = person(2, "Priya Nair", Role.AE);
        daniel = person(3, "Daniel Okafor", Role.AE);
        helen = person(4, "Helen Carter", Role.MANAGER);
        List.of(maya, priya, daniel, helen).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void openTheFirst(FxRobot robot, KeyCode place) {
        robot.push(KeyCode.CONTROL, place);
        Window.await(
                "the list has the focus",
                () -> robot.lookup(".handoff-list")
                        .tryQueryAs(ListView.class)
                        .filter(l -> l.isFocused() && !l.getItems().isEmpty())
                        .isPresent());
        robot.push(KeyCode.ENTER);
    }

    private static void fire(FxRobot robot, String item) {
        Window.await(
                "the menu offers " + item,
                () -> robot.lookup("#more").queryAllAs(MenuButton.class).stream()
                        .flatMap(m -> m.getItems().stream())
                        .anyMatch(i -> i.getText().startsWith(item)));
        robot.interact(() -> robot.lookup("#more").queryAs(MenuButton.class).getItems().stream()
                .filter(i -> i.getText().startsWith(item))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static void shown(FxRobot robot, String id) {
        Window.await(id, () -> robot.lookup(id).queryAll().stream().anyMatch(Window::isShown));
    }

    private Handoff draft() {
        return window.workspace.handoffService.begin(maya.id(), Samples.complete(priya.id()));
    }

    private Handoff sent() {
        return window.workspace.handoffService.handOff(draft(), maya.id());
    }

    private List<EventKind> kinds(Handoff handoff) {
        return window.workspace.stores.handoffs.events(handoff.id()).stream()
                .map(HandoffEvent::kind)
                .toList();
    }

    /// A question is asked, seen and answered.
    @Test
    void whoeverIsOnVacationIsStoodInFor(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        Window.await(
                "the team",
                () -> robot.lookup(".team .list-view").queryAllAs(ListView.class).stream()
                        .anyMatch(l -> l.getItems().contains(priya)));
        robot.interact(() -> robot.lookup(".team .list-view").queryAllAs(ListView.class).stream()
                .filter(l -> l.getItems().contains(priya))
                .findFirst()
                .orElseThrow()
                .getSelectionModel()
                .select((Object) null));
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ListView<Person> team = robot.lookup(".team .list-view").queryAllAs(ListView.class).stream()
                    .filter(l -> l.getItems().contains(priya))
                    .findFirst()
                    .orElseThrow();
            team.getSelectionModel().select(priya);
        });
        Window.awaitText(robot, "When Priya Nair is away");
        robot.interact(() -> {
            robot.lookup("#from")
                    .queryAs(javafx.scene.control.DatePicker.class)
                    .getEditor()
                    .setText("16.11.2026");
            robot.lookup("#to")
                    .queryAs(javafx.scene.control.DatePicker.class)
                    .getEditor()
                    .setText("20 Nov 2026");
            @SuppressWarnings("unchecked")
            ComboBox<java.util.Optional<Person>> substitute = (ComboBox<java.util.Optional<Person>>)
                    robot.lookup("#substitute").query();
            substitute.setValue(java.util.Optional.of(daniel));
        });
        robot.interact(() -> robot.lookup("Add vacation").queryButton().requestFocus());
        robot.type(KeyCode.SPACE);
        Window.await(
                "it is saved",
                () -> !window.workspace
                        .stores
                        .people
                        .find(priya.id())
                        .orElseThrow()
                        .daysOff()
                        .isEmpty());
        assertThat(window.workspace.stores.people.find(priya.id()).orElseThrow().daysOff())
                .containsExactly(new DaysOff(
                        LocalDate.of(2026, 11, 16),
                        LocalDate.of(2026, 11, 20),
                        DaysOff.Kind.VACATION,
                        "",
                        daniel.id()));
        window.screenshot("team-vacation");
        var draft = draft();
        openTheFirst(robot, KeyCode.DIGIT2);
        Window.awaitText(robot, "Priya Nair is on vacation: Daniel Okafor will receive this.");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Hand off without a briefing");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.await(
                "it is with Daniel",
                () -> window.workspace
                        .stores
                        .handoffs
                        .find(draft.id())
                        .filter(h -> daniel.id().equals(h.content().receiver()) && h.handedOffAt() != null)
                        .isPresent());
        assertThat(window.workspace.stores.handoffs.events(draft.id()).stream()
                        .map(e -> e.payload().words()))
                .contains("Daniel Okafor stands in for Priya Nair");
    }

    @Test
    void whatCameBackTwiceIsTalkedAbout(FxRobot robot) {
        var service = window.workspace.handoffService;
        var handoff = sent();
        for (int i = 0; i < 2; i++) {
            handoff = service.giveBack(
                    service.open(handoff, priya.id()), priya.id(), ReturnReason.NO_DECISION_MAKER, "who signs?");
            if (i == 0) {
                handoff = service.handOff(handoff, maya.id());
            }
        }
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        Window.awaitText(robot, "Revise what was returned: Sarah Lindqvist, Northwind");
        openTheFirst(robot, KeyCode.DIGIT0);
        Window.awaitText(robot, "Given back to you. Stakeholders: No decision-maker is known: who signs?");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(
                robot,
                "It came back twice. Talk to its receiver first, then press “We have talked”. Nothing was sent.");
        window.screenshot("form-talk");
        robot.clickOn("We have talked");
        var id = handoff.id();
        Window.await(
                "it is noted",
                () -> kinds(window.workspace.stores.handoffs.find(id).orElseThrow())
                        .contains(EventKind.TALKED));
        Window.await(
                "the question is gone",
                () -> robot.lookup("We have talked").queryAll().stream().noneMatch(Window::isShown));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.await(
                "it is sent",
                () -> kinds(window.workspace.stores.handoffs.find(id).orElseThrow()).stream()
                                .filter(k -> k == EventKind.HANDED_OFF)
                                .count()
                        == 3);
    }

    private static TextInputControl words(FxRobot robot) {
        return robot.lookup("#words").queryAll().stream()
                .filter(Window::isShown)
                .map(TextInputControl.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// Whoever goes to look something up finds what they had begun to write.
    @Test
    void whatIsHalfWrittenIsThereAgain(FxRobot robot) {
        var handoff = sent();
        window.sitDown(robot, priya);
        openTheFirst(robot, KeyCode.DIGIT1);
        Window.awaitText(robot, "Accept");
        robot.clickOn("Return…");
        shown(robot, "#words");
        robot.interact(() -> words(robot).setText("Nobody there can sign"));
        robot.push(KeyCode.ESCAPE);
        Window.await(
                "it is closed", () -> robot.lookup("#words").queryAll().stream().noneMatch(Window::isShown));
        fire(robot, "Ask a question");
        shown(robot, "#words");
        assertThat(words(robot).getText()).as("another act").isEmpty();
        robot.interact(() -> words(robot).setText("Who signs?"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.await("it is asked", () -> kinds(handoff).contains(EventKind.ASKED));
        Window.await(
                "it is closed", () -> robot.lookup("#words").queryAll().stream().noneMatch(Window::isShown));
        fire(robot, "Ask a question");
        shown(robot, "#words");
        assertThat(words(robot).getText()).as("what was sent").isEmpty();
        openTheFirst(robot, KeyCode.DIGIT1);
        Window.awaitText(robot, "Accept");
        robot.clickOn("Return…");
        shown(robot, "#words");
        assertThat(words(robot).getText()).isEqualTo("Nobody there can sign");
        robot.interact(() -> robot.lookup("#reason")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .selectFirst());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.await("it is returned", () -> kinds(handoff).contains(EventKind.RETURNED));
    }

    /// Clocks stand still while everybody waits, and another time for the meeting.
    @Test
    void everybodyWaitsAndTheMeetingMoves(FxRobot robot) {
        var handoff = sent();
        window.sitDown(robot, priya);
        openTheFirst(robot, KeyCode.DIGIT1);
        Window.awaitText(robot, "Accept");
        fire(robot, "Wait for the prospect");
        shown(robot, "#words");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Say it in a few words.");
        Window.write(robot, "They are at a fair until Monday");
        window.screenshot("act-pause");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Waiting for the prospect");
        assertThat(window.workspace
                        .stores
                        .handoffs
                        .find(handoff.id())
                        .orElseThrow()
                        .dueAt())
                .isNull();
        fire(robot, "Prospect has answered");
        Window.await(
                "it goes on",
                () -> window.workspace
                                .stores
                                .handoffs
                                .find(handoff.id())
                                .orElseThrow()
                                .dueAt()
                        != null);
        fire(robot, "Meeting has moved");
        shown(robot, "#hour");
        robot.interact(() -> {
            robot.lookup("#day")
                    .queryAs(javafx.scene.control.DatePicker.class)
                    .getEditor()
                    .setText("1 Dec 2026");
            robot.lookup("#hour").queryAs(TextInputControl.class).setText("9:30");
        });
        window.screenshot("act-reschedule");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.await("it has moved", () -> kinds(handoff).contains(EventKind.RESCHEDULED));
        assertThat(window.workspace
                        .stores
                        .handoffs
                        .find(handoff.id())
                        .orElseThrow()
                        .content()
                        .fields()
                        .meeting()
                        .start()
                        .orElseThrow()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-12-01T14:30:00Z"));
        fire(robot, "Go through it together");
        shown(robot, "#through");
        Window.awaitText(robot, "10:00");
        window.screenshot("act-walk");
        robot.push(KeyCode.ESCAPE);
        Window.await(
                "the panel is closed",
                () -> robot.lookup("#through").queryAll().stream().noneMatch(Window::isShown));
    }

    /// The third time, the manager decides, and the sender reads it where they write.
    @Test
    void aGapThatKeepsComingBackIsDecidedAbout(FxRobot robot) {
        for (int i = 0; i < 3; i++) {
            var service = window.workspace.handoffService;
            var met = service.accept(service.open(sent(), priya.id()), priya.id(), "");
            window.setClock(AFTER_THE_MEETING);
            service.giveFeedback(
                    met,
                    priya.id(),
                    new MeetingReport(
                            MeetingOutcome.HELD, 3, EnumSet.of(RecordField.STAKEHOLDERS), "nobody signs", null));
        }
        window.sitDown(robot, helen);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        Window.awaitText(robot, "Hint at the field");
        robot.interact(() -> robot.lookup("#gaps .text-field")
                .queryAs(TextInputControl.class)
                .setText("Ask who signs before you book"));
        window.screenshot("measures-gap");
        robot.clickOn("Copy the weekly sync sheet");
        Window.awaitText(robot, "Copied");
        var sheet = new AtomicReference<String>();
        robot.interact(() -> sheet.set(Clipboard.getSystemClipboard().getString()));
        assertThat(sheet.get())
                .startsWith("Weekly sync, week of 2026-11-23")
                .contains("First touches: ", "Most often wrong or missing: Stakeholders (3×)")
                .endsWith("3. What did receivers miss that senders knew?");
        robot.interact(() -> robot.lookup("Hint at the field")
                .queryAs(javafx.scene.control.Button.class)
                .fire());
        Window.await(
                "it is logged",
                () -> window.workspace.stores.insights.decisions().size() == 1);
        Window.await(
                "the card is gone", () -> robot.lookup("Leave it").queryAll().isEmpty());
        window.sitDown(robot, maya);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Window.awaitText(robot, "From feedback, Stakeholders: Ask who signs before you book");
        window.screenshot("form-hint");
    }

    @Test
    void theSenderPutsRightWhatWasWrongAndTheOriginalStays(FxRobot robot) {
        var service = window.workspace.handoffService;
        var met = service.accept(service.open(sent(), priya.id()), priya.id(), "");
        window.setClock(AFTER_THE_MEETING);
        service.giveFeedback(
                met,
                priya.id(),
                new MeetingReport(MeetingOutcome.HELD, 3, Set.of(RecordField.STAKEHOLDERS), "James left", null));
        openTheFirst(robot, KeyCode.DIGIT0);
        shown(robot, "#words");
        Window.awaitText(robot, "Wrong or missing: Stakeholders");
        robot.push(KeyCode.ESCAPE);
        fire(robot, "Correct the record");
        shown(robot, "#choice");
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Object> field = (ComboBox<Object>) robot.lookup("#choice").query();
            field.setValue(RecordField.STAKEHOLDERS);
        });
        robot.interact(() -> robot.lookup("#words").queryAll().stream()
                .filter(Window::isShown)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        Window.write(robot, "James left in October; Ines Holt follows");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.await("it is noted", () -> kinds(met).contains(EventKind.CORRECTED));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        Window.awaitText(robot, "Corrected by Maya Brandt: James left in October; Ines Holt follows");
        Window.awaitText(robot, "James Holt, Sales Ops (Evaluator, not spoken to)");
        window.screenshot("record-corrected");
        assertThat(robot.lookup(".row-title").queryAllAs(Labeled.class)).isEmpty();
        assertThat(window.workspace.stores.due.dueFrom(maya.id()))
                .as("a correction is an answer")
                .isEmpty();
        assertThat(robot.lookup("#more").queryAll().stream()
                        .filter(Window::isShown)
                        .map(Node::getId))
                .contains("more");
    }
}
