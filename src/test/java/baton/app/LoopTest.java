package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.handoff.record.Meeting;
import baton.handoff.record.RecordField;
import baton.people.DaysOff;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// One handoff from draft to answered feedback, between a sender, a receiver and their manager, over a weekend with two
/// bank holidays: Friday 25 and Monday 28 December 2026. By keyboard, with a clock that the test sets.
@ExtendWith(ApplicationExtension.class)
class LoopTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir
    Path folder;

    private Window window;
    private Person maya;
    private Person priya;
    private Person helen;
    private int keys;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        clock("2026-12-24T16:08");
        maya = person(1, "Maya Brandt", Role.SDR);
        priya = person(2, "Priya Nair", Role.AE);
        helen = person(3, "Helen Carter", Role.MANAGER);
        List.of(maya, priya, helen).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Person person(int id, String name, Role role) {
        var email = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "@team.example";
        return new Person(new UUID(0, id), name, email, role, LONDON, WorkingHours.OFFICE, true)
                .withDaysOff(List.of(holiday(25), holiday(28)));
    }

    private static DaysOff holiday(int day) {
        var date = LocalDate.of(2026, 12, day);
        return new DaysOff(date, date, DaysOff.Kind.HOLIDAY, "Christmas", null);
    }

    /// London time, which is universal time in winter.
    private void clock(String time) {
        window.setClock(Instant.parse(time + ":00Z"));
    }

    private void key(FxRobot robot, KeyCode... codes) {
        keys++;
        robot.push(codes);
    }

    /// Waits until the first line of Today says so, and has the focus.
    private void today(FxRobot robot, String what) {
        Window.await(
                "due: " + what,
                () -> robot.lookup(".today-row .row-title").queryAllAs(Labeled.class).stream()
                        .anyMatch(l -> l.getText().equals(what)));
        Window.await(
                "the list has the focus",
                () -> robot.lookup(".handoff-list")
                        .tryQueryAs(ListView.class)
                        .filter(Node::isFocused)
                        .isPresent());
        keys = 0;
    }

    private static void shown(FxRobot robot, String id) {
        Window.await(id, () -> robot.lookup(id).queryAll().stream().anyMatch(Window::isShown));
    }

    /// The headline of the news card; empty while there is none.
    private static String news(FxRobot robot) {
        return robot.lookup(".news-title").queryAllAs(Labeled.class).stream()
                .filter(Window::isShown)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private UUID draft() {
        var content = Samples.complete(priya.id());
        var old = content.fields().meeting();
        var meeting = new Meeting(
                LocalDate.of(2026, 12, 30),
                LocalTime.of(14, 0),
                LONDON,
                30,
                old.format(),
                old.attendees(),
                old.agenda());
        return window.workspace
                .handoffService
                .begin(maya.id(), content.withFields(content.fields().withMeeting(meeting)))
                .id();
    }

    @Test
    void overABankHolidayWeekend(FxRobot robot) {
        Window.awaitText(robot, "Nothing is due from you");
        var id = draft();
        handOff(robot);

        // Thursday 16:10: the first touch is due on Tuesday at ten, after two holidays and a weekend.
        window.sitDown(robot, priya);
        today(robot, "Confirm the meeting: Sarah Lindqvist, Northwind");
        Window.awaitText(robot, "New handoff: Northwind");
        window.screenshot("loop-1-arrived");
        clock("2026-12-26T03:00");
        Window.awaitText(robot, "late by 34 h");
        assertThat(news(robot)).as("nothing rings at night").isEqualTo("New handoff: Northwind");

        // Tuesday 10:30: late. The manager is told by the sender, in neutral words.
        clock("2026-12-29T10:30");
        Window.await("it is told", () -> news(robot).contains("Northwind: late by"));
        window.sitDown(robot, maya);
        today(robot, "Flag to the manager: Sarah Lindqvist, Northwind");
        key(robot, KeyCode.ENTER);
        shown(robot, "#mail");
        window.screenshot("loop-2-flag");
        key(robot, KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Northwind: flagged it to the manager.");
        window.sitDown(robot, helen);
        key(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
        Window.awaitText(robot, "LATE: 2");
        window.screenshot("loop-3-manager");

        accept(robot);
        question(robot);
        meet(robot);
        feedback(robot);
        answerFeedback(robot);
        everyEventStandsInOrder(id);
    }

    private void handOff(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        Window.await(
                "the draft is listed",
                () -> robot.lookup(".handoff-list")
                        .tryQueryAs(ListView.class)
                        .filter(l -> l.isFocused() && !l.getItems().isEmpty())
                        .isPresent());
        robot.push(KeyCode.ENTER);
        shown(robot, "#handOff");
        Window.awaitText(robot, "Northwind");
        clock("2026-12-24T16:10");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Hand off without a briefing");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Handed off");
    }

    private void accept(FxRobot robot) {
        window.sitDown(robot, priya);
        key(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        today(robot, "Confirm the meeting: Sarah Lindqvist, Northwind");
        key(robot, KeyCode.ENTER);
        Window.awaitText(robot, "Accept");
        key(robot, KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "You have accepted Northwind. The next step is yours.");
        assertThat(keys).as("to accept").isLessThanOrEqualTo(2);
        keys = 0;
        key(robot, KeyCode.CONTROL, KeyCode.L);
        shown(robot, ".touch-kind");
        window.screenshot("loop-4-touch");
        key(robot, KeyCode.DIGIT2);
        Window.awaitText(robot, "First touch with Northwind logged.");
        assertThat(keys).as("to log the first touch").isLessThanOrEqualTo(3);
    }

    private void question(FxRobot robot) {
        robot.interact(() -> robot.lookup("#more").queryAs(javafx.scene.control.MenuButton.class).getItems().stream()
                .filter(i -> i.getText().startsWith("Ask"))
                .findFirst()
                .orElseThrow()
                .fire());
        shown(robot, "#words");
        Window.write(robot, "Who signs the contract?");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Northwind: asked.");
        window.sitDown(robot, maya);
        today(robot, "Answer: Sarah Lindqvist, Northwind");
        robot.push(KeyCode.ENTER);
        shown(robot, "#words");
        Window.write(robot, "Their COO, Ines");
        window.screenshot("loop-5-answer");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Northwind: answered.");
    }

    private void meet(FxRobot robot) {
        window.sitDown(robot, priya);
        today(robot, "Be prepared: Sarah Lindqvist, Northwind");
        clock("2026-12-30T13:31");
        Window.await(
                "half an hour before the meeting",
                () -> news(robot).startsWith("Be prepared, Northwind: due today 14:00, in 28 min"));
        window.screenshot("loop-6-before");
        robot.push(KeyCode.ENTER);
        shown(robot, "#words");
        Window.write(robot, "Open with the reporting pain");
        window.screenshot("loop-7-prepare");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Prepared: Open with the reporting pain");
    }

    private void feedback(FxRobot robot) {
        clock("2026-12-30T14:40");
        key(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        today(robot, "Feedback: Sarah Lindqvist, Northwind");
        key(robot, KeyCode.ENTER);
        shown(robot, "#wrongPlace");
        key(robot, KeyCode.H);
        key(robot, KeyCode.DIGIT3);
        window.screenshot("loop-8-feedback");
        assertThat(keys).isEqualTo(3);
        robot.interact(
                () -> robot.lookup("#wrongPlace .check-box").queryAllAs(javafx.scene.control.CheckBox.class).stream()
                        .filter(b -> b.getText().equals("Stakeholders"))
                        .forEach(b -> b.setSelected(true)));
        key(robot, KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Feedback on Northwind sent.");
        assertThat(keys).as("to give feedback").isLessThanOrEqualTo(5);
    }

    private void answerFeedback(FxRobot robot) {
        window.sitDown(robot, maya);
        Window.await("the sender hears of it at once", () -> news(robot).equals("Feedback: Northwind"));
        today(robot, "Answer the feedback: Sarah Lindqvist, Northwind");
        window.screenshot("loop-9-feedback-came");
        robot.push(KeyCode.ENTER);
        shown(robot, "#words");
        // The key by which feedback is given answers it too.
        robot.push(KeyCode.ESCAPE);
        Window.await(
                "the panel is away",
                () -> robot.lookup("#words").queryAll().stream().noneMatch(Window::isShown));
        robot.push(KeyCode.CONTROL, KeyCode.B);
        shown(robot, "#words");
        Window.write(robot, "I will ask who signs before I book.");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Northwind: answered the feedback.");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        Window.awaitText(robot, "Nothing is due from you");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        Window.awaitText(robot, "My feedback");
        window.screenshot("loop-10-my-feedback");
    }

    private void everyEventStandsInOrder(UUID id) {
        var store = window.workspace.stores.handoffs;
        assertThat(store.find(id).orElseThrow().status()).isEqualTo(HandoffStatus.FEEDBACK_GIVEN);
        assertThat(store.feedback(id).orElseThrow().wrong()).containsExactly(RecordField.STAKEHOLDERS);
        var events = store.events(id);
        assertThat(events.stream().map(HandoffEvent::at)).isSorted();
        assertThat(events.stream()
                        .map(HandoffEvent::kind)
                        .filter(k -> k != EventKind.REMINDED && k != EventKind.BREACHED))
                .containsExactly(
                        EventKind.CREATED,
                        EventKind.READY,
                        EventKind.HANDED_OFF,
                        EventKind.FLAGGED,
                        EventKind.OPENED,
                        EventKind.ACCEPTED,
                        EventKind.TOUCHED,
                        EventKind.ASKED,
                        EventKind.SEEN,
                        EventKind.ANSWERED,
                        EventKind.PREPARED,
                        EventKind.MET,
                        EventKind.FEEDBACK_GIVEN,
                        EventKind.FEEDBACK_ANSWERED);
        assertThat(events.stream().filter(e -> e.kind() == EventKind.BREACHED).map(HandoffEvent::payload))
                .contains(
                        new EventPayload.Reminder(DeadlineKind.FIRST_TOUCH),
                        new EventPayload.Reminder(DeadlineKind.ACKNOWLEDGE));
        assertThat(store.deadlines(id)).noneMatch(d -> d.isOpen());
    }
}
