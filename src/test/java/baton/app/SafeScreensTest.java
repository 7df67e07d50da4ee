package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.record.HandoffType;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.store.backup.Backup;
import baton.store.backup.Backups;
import baton.store.file.Progress;
import baton.ui.kit.Background;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.look.Theme;
import baton.ui.storage.LibraryRecoveryView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
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

/// The storage page, the trash and the rescue as a person uses them.
@ExtendWith(ApplicationExtension.class)
class SafeScreensTest {
    @TempDir
    Path folder;

    private Window window;
    private Person maya;
    private Person priya;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        maya = person("Maya Brandt", Role.SDR);
        priya = person("Priya Nair", Role.AE);
        window.workspace.stores.people.save(maya);
        window.workspace.stores.people.save(priya);
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Person person(String name, Role role) {
        return new Person(
                UUID.randomUUID(),
                name,
                name.charAt(0) + "@x.example",
                role,
                ZoneId.of("UTC"),
                WorkingHours.OFFICE,
                true);
    }

    private Handoff sent() {
        var service = window.workspace.handoffService;
        return service.handOff(service.begin(maya.id(), Samples.complete(priya.id())), maya.id());
    }

    private static void go(FxRobot robot, KeyCode digit) {
        robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
    }

    private static boolean says(FxRobot robot, String words) {
        return robot
                .lookup(n -> n instanceof Label l
                                && l.getText() != null
                                && l.getText().contains(words)
                        || n instanceof Text t && t.getText().contains(words))
                .queryAll()
                .stream()
                .anyMatch(Window::isShown);
    }

    private void scrollTo(FxRobot robot, String id) {
        robot.interact(() -> {
            var node = robot.lookup(id).query();
            var pane = robot.lookup(".page-scroll").queryAllAs(ScrollPane.class).stream()
                    .filter(Window::isShown)
                    .filter(p -> isIn(node, p))
                    .findFirst()
                    .orElseThrow();
            var content = pane.getContent();
            var at = content.sceneToLocal(node.localToScene(0, 0)).getY() - 60;
            var room = content.getBoundsInLocal().getHeight()
                    - pane.getViewportBounds().getHeight();
            pane.setVvalue(Math.clamp(at / room, 0, 1));
        });
    }

    private static boolean isIn(Node node, Node around) {
        for (var n = node; n != null; n = n.getParent()) {
            if (n.equals(around)) {
                return true;
            }
        }
        return false;
    }

    /// Delete in the list, Undo in the news, delete again where it is open, Put back on the page.
    @Test
    void theTrashByKeysAndBack(FxRobot robot) throws Exception {
        var one = sent();
        go(robot, KeyCode.DIGIT2);
        Window.await("the list", () -> !list(robot).getItems().isEmpty());
        robot.interact(() -> list(robot).requestFocus());
        robot.type(KeyCode.DELETE);
        Window.await("the news", () -> says(robot, "Northwind is in the trash."));
        assertThat(window.workspace.stores.handoffs.find(one.id())).isEmpty();
        window.screenshot("trash-news");
        robot.clickOn("Undo");
        Window.await("it is back", () -> says(robot, "It is back, as it was."));
        assertThat(window.workspace.stores.handoffs.find(one.id())).isPresent();

        Window.await("the list again", () -> !list(robot).getItems().isEmpty());
        robot.interact(() -> {
            list(robot).getSelectionModel().selectFirst();
            list(robot).requestFocus();
        });
        robot.type(KeyCode.ENTER);
        Window.await(
                "it is open",
                () -> robot.lookup("#more").queryAllAs(MenuButton.class).stream()
                        .anyMatch(Window::isShown));
        robot.interact(() -> robot.lookup("#more").queryAllAs(MenuButton.class).stream()
                .filter(Window::isShown)
                .findFirst()
                .orElseThrow()
                .getItems()
                .stream()
                .filter(i -> i.getText().equals("Move to trash…"))
                .findFirst()
                .orElseThrow()
                .fire());
        Window.await("it asks", () -> says(robot, "For 30 days you can put it back"));
        window.screenshot("trash-asks");
        robot.type(KeyCode.SPACE);
        Window.await("it is gone", () -> says(robot, "Northwind is in the trash."));
        assertThat(window.workspace.trash.list()).hasSize(1);

        go(robot, KeyCode.COMMA);
        Window.await("the page", () -> {
            ListView<?> trash = robot.lookup("#trash").queryListView();
            return trash.isVisible() && trash.getItems().size() == 1;
        });
        scrollTo(robot, "#trash");
        robot.interact(
                () -> robot.lookup("#trash").queryListView().getSelectionModel().selectFirst());
        window.screenshot("storage-trash");
        robot.interact(() -> robot.lookup("#putBack").queryAs(Button.class).fire());
        Window.await(
                "it is back",
                () -> window.workspace.stores.handoffs.find(one.id()).isPresent());
    }

    /// The sidebar's place has the same name.
    private static ListView<Person> people(FxRobot robot) {
        return robot.lookup(n -> n instanceof ListView<?> && "team".equals(n.getId()))
                .query();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup(".handoff-list").queryAllAs(ListView.class).stream()
                .filter(Window::isShown)
                .findFirst()
                .orElseGet(ListView::new);
    }

    @Test
    void thePageBacksUpKeepsAndForgets(FxRobot robot) throws Exception {
        var one = sent();
        go(robot, KeyCode.COMMA);
        Window.await("sizes", () -> says(robot, "Posters, transcripts and texts"));
        Window.await("a warning", () -> says(robot, "There is no backup yet."));
        scrollTo(robot, "#rooms");
        window.screenshot("storage-empty");
        robot.interact(() -> robot.lookup("Back up now").queryButton().fire());
        Window.await(
                "a backup",
                () -> robot.lookup("#backups").queryListView().getItems().size() == 1);
        scrollTo(robot, "#rooms");
        window.screenshot("storage-backups");

        robot.interact(() -> {
            var days = robot.lookup(n -> n instanceof TextField f
                            && String.valueOf(f.getAccessibleText())
                                    .equals(Strings.load().of(HandoffType.SDR_TO_AE) + ": days"))
                    .<TextField>query();
            days.setText("400");
            days.fireEvent(new javafx.event.ActionEvent());
        });
        Window.await(
                "kept",
                () -> window.workspace
                        .stores
                        .settings
                        .get("retention-sdr_to_ae")
                        .filter("400"::equals)
                        .isPresent());

        scrollTo(robot, "#who");
        robot.interact(() -> {
            robot.lookup("#who").queryAs(TextField.class).setText("Sarah Lindqvist");
            robot.lookup("#who").queryAs(TextField.class).fireEvent(new javafx.event.ActionEvent());
        });
        Window.await("found", () -> says(robot, "everything goes, there is no recording"));
        scrollTo(robot, "#who");
        window.screenshot("storage-erase");
        robot.interact(() -> robot.lookup("#erase").queryAs(Button.class).fire());
        assertThat(window.workspace
                        .stores
                        .handoffs
                        .find(one.id())
                        .orElseThrow()
                        .content()
                        .company())
                .as("one press only asks")
                .isEqualTo("Northwind");
        robot.interact(() -> robot.lookup("#erase").queryAs(Button.class).fire());
        Window.await("erased", () -> says(robot, "1 handoff emptied"));
        assertThat(says(robot, "may still hold them; it is deleted on")).isTrue();
        assertThat(window.workspace
                        .stores
                        .handoffs
                        .find(one.id())
                        .orElseThrow()
                        .content()
                        .company())
                .isEqualTo("Erased");
        scrollTo(robot, "#who");
        window.screenshot("storage-erased");
    }

    private void select(FxRobot robot, Person person) {
        robot.interact(() -> {
            var team = people(robot);
            team.getSelectionModel()
                    .select(team.getItems().stream()
                            .filter(p -> p.id().equals(person.id()))
                            .findFirst()
                            .orElseThrow());
        });
    }

    /// People leave, what waits for them goes on, and history keeps their name.
    @Test
    void whoLeavesGivesEverythingOnInOneAct(FxRobot robot) {
        var daniel = person("Daniel Okafor", Role.AE);
        var helen = person("Helen Carter", Role.MANAGER);
        List.of(daniel, helen).forEach(window.workspace.stores.people::save);
        var one = sent();
        var two = window.workspace.handoffService.accept(
                window.workspace.handoffService.open(sent(), priya.id()), priya.id(), "opened and reviewed");
        go(robot, KeyCode.DIGIT4);
        Window.await("the team", () -> people(robot).getItems().size() == 4);
        select(robot, priya);
        Window.await("what waits", () -> says(robot, "2 open handoffs, drafts or answers wait for Priya Nair"));
        Window.await("not hers to give", () -> says(robot, "Priya Nair or a manager gives them to somebody else."));
        assertThat(robot.lookup("#giving").queryAllAs(Node.class)).noneMatch(Node::isVisible);
        window.workspace.stores.people.switchTo(helen.id());
        select(robot, daniel);
        select(robot, priya);
        Window.await(
                "a manager may",
                () -> robot.lookup("Give all of them on")
                        .queryButton()
                        .getParent()
                        .isVisible());
        robot.interact(() -> robot.lookup("#leave").queryAs(Button.class).fire());
        Window.await(
                "she has left",
                () -> !window.workspace
                        .stores
                        .people
                        .find(priya.id())
                        .orElseThrow()
                        .active());
        window.screenshot("team-leaves");
        robot.interact(() -> {
            ComboBox<Person> next = robot.lookup("#next").queryAs(ComboBox.class);
            next.getSelectionModel()
                    .select(next.getItems().stream()
                            .filter(p -> p.name().equals(daniel.name()))
                            .findFirst()
                            .orElseThrow());
            robot.lookup("Give all of them on").queryButton().fire();
        });
        Window.await("given on", () -> says(robot, "2 handoffs are with Daniel Okafor now."));
        for (var handoff : List.of(one, two)) {
            assertThat(window.workspace
                            .stores
                            .handoffs
                            .find(handoff.id())
                            .orElseThrow()
                            .receiver())
                    .isEqualTo(daniel.id());
        }
        assertThat(window.workspace.stores.handoffs.events(two.id()).stream()
                        .filter(e -> e.person().equals(priya.id())))
                .as("what she did stays hers")
                .isNotEmpty();
        assertThat(window.workspace.stores.people.find(priya.id()).orElseThrow().name())
                .isEqualTo("Priya Nair");
    }

    @Test
    void aDamagedLibraryIsBroughtBackInTheWindow(FxRobot robot) throws Exception {
        var one = sent();
        var home = window.workspace.home;
        new Backups(home.library(), "test")
                .take(
                        window.workspace.database,
                        Backup.Kind.AUTOMATIC,
                        window.workspace.clock.instant(),
                        Progress.NONE);
        var later = sent();
        window.close();
        Files.write(home.library().resolve("library.mv.db"), new byte[] {1, 2, 3});
        var opened = new AtomicBoolean();
        robot.interact(() -> {
            var strings = Strings.load();
            var view = new LibraryRecoveryView(
                    new Views(strings),
                    new FileRecoveryService(home, new LibraryRecovery(home, InstantSource.system(), strings), strings),
                    LibraryRecoveryView.Why.DAMAGED,
                    Background.threads(),
                    new ErrorMessages()::sentence,
                    new LibraryRecoveryView.Ways(() -> opened.set(true), () -> {}, () -> {}),
                    strings);
            Theme.LIGHT.dress(window.scene());
            window.scene().setRoot(view.root());
            window.scene().getWindow().requestFocus();
        });
        Window.await(
                "the backup",
                () -> robot.lookup("#backups").queryListView().getItems().size() == 1);
        window.screenshot("rescue");
        Window.await("the keys are here", () -> robot.lookup("#restore").query().isFocused());
        robot.type(KeyCode.ENTER);
        Window.await(
                "an answer",
                () -> Window.isShown(robot.lookup("#report").query())
                        || !robot.lookup("#problem")
                                .queryAs(Label.class)
                                .getText()
                                .isEmpty());
        window.screenshot("rescue-answer");
        assertThat(robot.lookup("#problem").queryAs(Label.class).getText()).isEmpty();
        Window.await("the report", () -> says(robot, "1 handoff written or changed after it came back"));
        window.screenshot("rescue-done");
        robot.type(KeyCode.ENTER);
        assertThat(opened).isTrue();
        try (var again = Workspace.open(home, InstantSource.system())) {
            assertThat(again.stores.handoffs.find(one.id())).isPresent();
            assertThat(again.stores.handoffs.find(later.id())).isPresent();
        }
    }
}
