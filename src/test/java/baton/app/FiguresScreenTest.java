package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.exchange.RulesFile;
import baton.handoff.FirstTouch;
import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.ui.kit.ChartPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From a figure to its handoffs and back, by keys alone.
@ExtendWith(ApplicationExtension.class)
class FiguresScreenTest {
    @TempDir
    Path folder;

    private Window window;
    private final Person maya = person(1, "Maya Brandt", Role.SDR);
    private final Person priya = person(2, "Priya Nair", Role.AE);
    private final Person helen = person(3, "Helen Carter", Role.MANAGER);

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        window.setClock(Samples.NOW);
        List.of(maya, priya, helen).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(helen.id());
        var service = window.workspace.handoffService;
        for (var company : List.of("Alder", "Birch", "Cedar", "Dogwood", "Elm")) {
            var content = Samples.named(Samples.complete(priya.id()), company);
            var sent = service.handOff(service.begin(maya.id(), content), maya.id());
            if (!company.equals("Cedar")) {
                var accepted = service.accept(service.open(sent, priya.id()), priya.id(), "read");
                service.touch(accepted, priya.id(), FirstTouch.REPLY_IN_THREAD);
            }
        }
        window.setClock(Samples.NOW.plus(Duration.ofDays(3)));
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Node focused() {
        return window.scene().getFocusOwner();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        for (var key : keys) {
            robot.push(key);
        }
    }

    @Test
    @Timeout(60)
    void aFigureOpensToItsHandoffsAndTheTableSaysTheSame(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        Window.awaitText(robot, "Touched within an hour");
        robot.interact(() -> robot.lookup(".figure-row").queryAll().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        var row = focused();
        assertThat(row.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
        assertThat(row.getAccessibleText()).startsWith("Touched within an hour: 80 % (4 of 5; likely 38 to 96 %).");
        press(robot, KeyCode.DOWN, KeyCode.DOWN);
        assertThat(focused().getAccessibleText()).startsWith("Reviewed and accepted in time");
        press(robot, KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
        Window.await("its handoffs", () -> focused() instanceof ListView);
        window.screenshot("figures-behind");
        assertThat(((ListView<?>) focused()).getItems()).hasSize(5);
        press(robot, KeyCode.ENTER);
        Window.awaitText(robot, "Cedar");
        press(robot, KeyCode.ESCAPE);
        Window.awaitText(robot, "Touched within an hour");
        Window.await("back in the list", () -> focused() instanceof ListView);
        press(robot, KeyCode.ESCAPE);
        Window.await(
                "back at the figure",
                () -> String.valueOf(focused().getAccessibleText()).startsWith("Touched within an hour"));
        press(robot, KeyCode.T);
        Window.await(
                "the table",
                () -> robot.lookup(".figures .table-view")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isPresent());
        @SuppressWarnings("unchecked")
        TableView<List<String>> table =
                (TableView<List<String>>) robot.lookup(".figures .table-view").query();
        assertThat(table.getItems().getFirst()).startsWith("Touched within an hour", "4", "5", "80", "38", "96", "0");
        window.screenshot("figures-table");
    }

    @Test
    @Timeout(60)
    void aMarkOpensItsHandoffsAndEscapeLeadsBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        Window.awaitText(robot, "From handed off to won");
        Window.await("a chart", () -> robot.lookup(".chart").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".chart").query().requestFocus());
        assertThat(((ChartPane) focused()).chosenWords()).startsWith("Handed off: 5.");
        press(robot, KeyCode.RIGHT);
        assertThat(((ChartPane) focused()).chosenWords()).startsWith("Meeting booked: 5.");
        assertThat(focused().getAccessibleText()).startsWith("Meeting booked: 5.");
        press(robot, KeyCode.ENTER);
        Window.await("its handoffs", () -> focused() instanceof ListView);
        assertThat(((ListView<?>) focused()).getItems()).hasSize(5);
        press(robot, KeyCode.ESCAPE);
        Window.await("the chart again", () -> focused() instanceof ChartPane);
        press(robot, KeyCode.ENTER);
        Window.await("its handoffs", () -> focused() instanceof ListView);
        press(robot, KeyCode.ENTER);
        Window.awaitText(robot, "Elm");
        press(robot, KeyCode.ESCAPE);
        Window.awaitText(robot, "From handed off to won");
        Window.await("its handoffs again", () -> focused() instanceof ListView);
        window.screenshot("chart-behind");
        press(robot, KeyCode.ESCAPE, KeyCode.T);
        Window.await(
                "the table behind it",
                () -> robot.lookup(".table-view").queryAllAs(TableView.class).stream()
                        .anyMatch(t -> Window.isShown(t) && "Charts".equals(t.getAccessibleText())));
    }

    @Test
    @Timeout(60)
    void whatIsDecidedStandsInTheReviewAndInToday(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        Window.awaitText(robot, "Weekly pipeline review");
        robot.interact(() -> {
            robot.lookup("#words").queryAs(TextField.class).setText("Ask for the budget owner");
            var owner = robot.lookup("#owner").queryAs(ComboBox.class);
            owner.getSelectionModel().selectFirst();
            var due = robot.lookup("#due").queryAs(DatePicker.class);
            due.setValue(due.getValue().minusDays(7));
            robot.lookup("Log it").queryAs(Button.class).fire();
        });
        Window.awaitText(robot, "It is done");
        window.screenshot("review");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        Window.awaitText(robot, "Decided in a review: Ask for the budget owner (by 22 Nov 2026)");
        window.screenshot("today-decision");
    }

    @Test
    @Timeout(60)
    void theAuditNamesWhatFailed(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        Window.awaitText(robot, "Ask the three questions");
        robot.interact(() -> robot.lookup("Ask the three questions").query().requestFocus());
        press(robot, KeyCode.SPACE);
        Window.awaitText(robot, "The last 5, handed off from 19 Nov 2026 to 19 Nov 2026.");
        window.screenshot("audit");
        var failed = robot.lookup(".list-view").queryAllAs(ListView.class).stream()
                .filter(l -> Window.isShown(l) && "Handoffs that failed a question".equals(l.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        assertThat(failed.getItems()).hasSize(1);
        robot.interact(() -> {
            failed.requestFocus();
            failed.getSelectionModel().selectFirst();
        });
        press(robot, KeyCode.ENTER);
        Window.awaitText(robot, "Cedar");
    }

    /// Every word on the page and in what it gives away.
    private String everything(FxRobot robot) throws IOException {
        var words = new StringBuilder();
        for (var node : robot.lookup(".insight *").queryAll()) {
            if (isOwnerChoice(node)) {
                continue;
            }
            if (node instanceof Labeled label) {
                words.append(label.getText()).append('\n');
            } else if (node instanceof Text text) {
                words.append(text.getText()).append('\n');
            } else if (node instanceof ComboBox<?> combo) {
                words.append(combo.getItems()).append('\n');
            } else if (node instanceof TableView<?> table) {
                words.append(table.getItems()).append('\n');
            }
            words.append(node.getAccessibleText()).append('\n');
        }
        robot.interact(() -> robot.lookup("#sync").queryAs(Button.class).fire());
        robot.interact(() -> words.append(Clipboard.getSystemClipboard().getString()));
        return words.toString();
    }

    /// Whom one may give a task to is no figure of them.
    private static boolean isOwnerChoice(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getStyleClass().contains("owner-choice")) {
                return true;
            }
        }
        return false;
    }

    private void openMeasures(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        Window.awaitText(robot, "Touched within an hour");
        robot.interact(() ->
                robot.lookup("Ask the three questions").queryAs(Button.class).fire());
        Window.awaitText(robot, "The last 5, handed off from 19 Nov 2026 to 19 Nov 2026.");
        Window.awaitText(robot, "First touches in time, by week");
    }

    @Test
    @Timeout(60)
    void withoutFiguresOfPersonsNoNameIsAnywhere(FxRobot robot) throws IOException {
        openMeasures(robot);
        assertThat(everything(robot))
                .as("the walk finds names where there are some")
                .contains("Priya Nair");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        Files.writeString(
                window.workspace.home.rules(),
                RulesFile.standardText().replaceFirst("(?m)^  persons: yes$", "  persons: no"));
        Window.await("the rules are read", () -> !window.workspace.rules.get().personFigures());
        openMeasures(robot);
        Window.await(
                "its names are gone",
                () -> !robot.lookup("#person")
                        .match(n -> n instanceof ComboBox<?> c
                                && c.isVisible()
                                && c.getItems().toString().contains("All people"))
                        .tryQuery()
                        .isPresent());
        assertThat(everything(robot))
                .doesNotContain("Priya")
                .doesNotContain("Maya")
                .doesNotContain("Helen");
        window.screenshot("figures-no-persons");
    }
}
