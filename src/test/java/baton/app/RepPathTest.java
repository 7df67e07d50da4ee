package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.HandoffStatus;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From a booked call to handed off, by keyboard alone: every key that is not a fact being typed is counted. The README
/// says how many there are.
@ExtendWith(ApplicationExtension.class)
class RepPathTest {
    private static final int MOST_KEYS = 25;
    private static final WorkingHours ALWAYS =
            new WorkingHours(LocalTime.MIN, LocalTime.of(23, 59), EnumSet.allOf(DayOfWeek.class));

    @TempDir
    static Path folder;

    private Window window;
    private int keys;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        var maya = person("Maya Brandt", Role.SDR);
        window.workspace.stores.people.save(maya);
        window.workspace.stores.people.save(person("Priya Nair", Role.AE));
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Person person(String name, Role role) {
        var email = name.split(" ")[0].toLowerCase() + "@x.example";
        return new Person(UUID.randomUUID(), name, email, role, ZoneId.of("UTC"), ALWAYS, true);
    }

    private void key(FxRobot robot, KeyCode... codes) {
        keys++;
        robot.press(codes);
        for (int i = codes.length - 1; i >= 0; i--) {
            robot.release(codes[i]);
        }
    }

    /// To the next thing that is missing; in the end, off it goes.
    private void next(FxRobot robot, String focus) {
        key(robot, KeyCode.CONTROL, KeyCode.ENTER);
        Window.await("the focus on " + focus, () -> focus.equals(focused(robot)));
    }

    private static String focused(FxRobot robot) {
        Node owner = robot.window(0).getScene().getFocusOwner();
        if (owner instanceof CheckBox box) {
            return box.getText();
        }
        return owner == null ? "" : owner.getId() == null ? String.valueOf(owner.getAccessibleText()) : owner.getId();
    }

    /// What only whoever was there can tell: recorded while they still know.
    private void record(FxRobot robot) {
        key(robot, KeyCode.CONTROL, KeyCode.R);
        Window.awaitDevices(robot);
        key(robot, KeyCode.R);
        Window.await("a running take", () -> Window.hasRecorded(robot, 2));
        key(robot, KeyCode.R);
        Window.await(
                "the take to look at",
                () -> robot.lookup("Keep it").tryQuery().filter(Window::isShown).isPresent());
        key(robot, KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Harbour Dental Group");
        Window.await(
                "the form, with its briefing",
                () -> robot.lookup("Record again")
                        .tryQuery()
                        .filter(Window::isShown)
                        .isPresent());
    }

    @Test
    void aBookedCallIsRecordedAndHandedOffInTwentyFiveKeys(FxRobot robot) {
        Window.awaitText(robot, "Nothing is due from you");
        key(robot, KeyCode.CONTROL, KeyCode.N);
        Window.await("an empty form", () -> "company".equals(focused(robot)));
        Window.write(robot, "Harbour Dental Group");
        Window.await(
                "the receiver by the team's rules",
                () -> robot.lookup("#receiver").queryAs(ComboBox.class).getValue() != null);
        next(robot, "contactName");
        Window.write(robot, "Tom Achterberg");
        next(robot, "date");
        Window.write(robot, "12.1.2027");
        next(robot, "time");
        Window.write(robot, "14:00");
        next(robot, "attendees");
        Window.write(robot, "Tom Achterberg");
        next(robot, "agenda");
        Window.write(robot, "Show the call-back queue; agree a two-week trial");
        next(robot, "quote");
        Window.write(robot, "We lose nine appointments a week because nobody calls back in time.");
        next(robot, "Name");
        Window.write(robot, "Tom Achterberg");
        key(robot, KeyCode.TAB);
        Window.write(robot, "Practice Director");
        key(robot, KeyCode.TAB);
        key(robot, KeyCode.DOWN);
        next(robot, "Objection");
        Window.write(robot, "Our front desk will not learn another tool");
        key(robot, KeyCode.TAB);
        Window.write(robot, "Showed that it sits inside the phone they have");
        next(robot, "competitors");
        Window.write(robot, "Clinicom");
        next(robot, "Calendar invite accepted by at least one contact");
        key(robot, KeyCode.SHIFT, KeyCode.TAB);
        key(robot, KeyCode.SPACE);
        record(robot);
        key(robot, KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Handed off. It is in the receiver’s inbox, and the clock runs.");
        var me = window.workspace.stores.people.current().orElseThrow();
        assertThat(window.workspace.stores.handoffs.sentBy(me.id()))
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.status()).isEqualTo(HandoffStatus.HANDED_OFF);
                    assertThat(h.content().fields().stakeholders().getFirst().role())
                            .isNotNull();
                });
        System.out.println("keys beyond typing the facts: " + keys);
        assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
    }
}
