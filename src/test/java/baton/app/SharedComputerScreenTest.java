package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.people.Person;
import baton.people.Role;
import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
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

/// A computer that two people share: who begins signs in, and whose word it is says so by a PIN.
@ExtendWith(ApplicationExtension.class)
class SharedComputerScreenTest {
    private static final String MAYAS = "246810";
    private static final String HELENS = "135791";

    @TempDir
    Path folder;

    private Window window;
    private UUID draft;
    private final Person maya = person(1, "Maya Brandt", Role.SDR);
    private final Person priya = person(2, "Priya Nair", Role.AE);
    private final Person helen = person(3, "Helen Carter", Role.MANAGER);

    @Start
    void start(Stage stage) throws Exception {
        try (var before = Workspace.open(TestHome.in(folder), () -> Samples.NOW)) {
            for (var one : new Person[] {maya, priya, helen}) {
                before.stores.people.save(one);
            }
            before.stores.people.switchTo(maya.id());
            before.computer.share(MAYAS.toCharArray());
            before.computer.letIn(helen, HELENS.toCharArray());
            var content = Samples.named(Samples.complete(priya.id()), "Alder");
            draft = before.handoffService
                    .begin(maya.id(), content.withFields(Content.EMPTY.fields()))
                    .id();
        }
        window = new Window(stage, folder);
        window.setClock(Samples.NOW);
        window.showAsItIs();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Node shown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(Window::isShown)
                .findFirst()
                .orElseThrow();
    }

    private void write(FxRobot robot, String query, String text) {
        robot.interact(() -> {
            shown(robot, query).requestFocus();
            ((TextInputControl) shown(robot, query)).setText(text);
        });
    }

    private void signIn(FxRobot robot, String pin) {
        write(robot, "#pin", pin);
        robot.push(KeyCode.ENTER);
    }

    @Test
    @Timeout(120)
    void bothSayByTheirPinWhoTheyAre(FxRobot robot) {
        Window.awaitText(robot, "Sign in");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(shown(robot, "#pin").isVisible()).as("no key leads past it").isTrue();
        signIn(robot, HELENS);
        Window.awaitText(robot, "That is not the PIN of Maya Brandt. Try again.");
        signIn(robot, MAYAS);
        Window.awaitText(robot, "Today");
        window.edit(robot, draft);
        Window.await(
                "the form", () -> robot.lookup("#company").queryAll().stream().anyMatch(Window::isShown));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "Hand off with gaps");
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            var managers = (ComboBox<Person>) shown(robot, "#manager");
            managers.setValue(managers.getItems().getFirst());
        });
        Window.await(
                "her PIN is asked for",
                () -> robot.lookup("#pinField").queryAll().stream().anyMatch(Window::isShown));
        write(robot, "#reason", "They sign tomorrow");
        write(robot, "#pin", MAYAS);
        robot.interact(() -> ((Button) shown(robot, "#send")).fire());
        Window.awaitText(robot, "That is not the PIN of Helen Carter. Try again.");
        window.screenshot("override-pin");
        assertThat(window.workspace.stores.handoffs.find(draft).orElseThrow().status())
                .isEqualTo(HandoffStatus.DRAFT);
        write(robot, "#pin", HELENS);
        robot.interact(() -> ((Button) shown(robot, "#send")).fire());
        Window.await(
                "it is handed off",
                () -> window.workspace.stores.handoffs.find(draft).orElseThrow().status() == HandoffStatus.HANDED_OFF);
        assertThat(window.workspace.computer.current()).contains(maya);
    }
}
