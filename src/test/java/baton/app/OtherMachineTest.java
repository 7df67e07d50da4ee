package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.team.SharedFolder;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.ui.kit.look.TextSize;
import baton.ui.screen.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// One window, and another machine behind a folder: what is handed off arrives, what comes back is seen, what does not
/// count is told.
@ExtendWith(ApplicationExtension.class)
class OtherMachineTest {
    private static final boolean ALL = "all".equals(System.getProperty("baton.screens"));

    @TempDir
    Path folder;

    private Window window;
    private Workspace ann;
    private SharedFolder annsFolder;
    private Path shared;
    private final List<String> cut = new ArrayList<>();

    @Start
    void start(Stage stage) throws IOException {
        shared = Files.createDirectories(folder.resolve("shared"));
        window = new Window(stage, folder.resolve("sam"));
        var sam = TestLibrary.person("Sam Ortiz", "sam@team.example", Role.SDR);
        window.workspace.stores.people.save(sam);
        window.workspace.stores.people.switchTo(sam.id());
        window.show();
    }

    @BeforeEach
    void openOther() throws Exception {
        var home = folder.resolve("ann");
        ann = Workspace.open(TeamWriter.home(home), InstantSource.system());
        var person = TestLibrary.person("Ann Weber", "ann@team.example", Role.AE);
        ann.stores.people.save(person);
        ann.stores.people.switchTo(person.id());
        ann.team.chooseFolder(shared);
        annsFolder = ann.team.openFolder();
        look();
    }

    @AfterEach
    void close() {
        window.close();
        ann.close();
    }

    private SharedFolder.Look look() throws Exception {
        return ann.team.look(annsFolder, shared, true);
    }

    private void look(FxRobot robot, String name) {
        for (var percent : ALL ? new int[] {100, 150, 200} : new int[] {100, 200}) {
            robot.interact(() -> new TextSize(percent).dress(window.scene()));
            robot.interact(() -> {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
            });
            WaitForAsyncUtils.waitForFxEvents();
            if (ALL) {
                window.screenshot("other-" + name + "-" + percent);
            }
            // A reminder may come over it at any moment; its one-line rows end in dots on purpose.
            robot.interact(() -> CutLabels.of(window.scene()).stream()
                    .filter(line -> !line.contains("#newsPlace"))
                    .forEach(line -> cut.add(name + " " + percent + ": " + line)));
        }
        robot.interact(() -> TextSize.USUAL.dress(window.scene()));
    }

    private static boolean says(FxRobot robot, String words) {
        return robot
                .lookup(n -> n instanceof Labeled l
                        && l.getText() != null
                        && l.getText().contains(words))
                .queryAll()
                .stream()
                .anyMatch(Window::isShown);
    }

    private void awaitWords(FxRobot robot, String words) {
        Window.await(words, () -> says(robot, words));
    }

    /// Sam chooses the folder; both see the other's card and accept it.
    private void meet(FxRobot robot) throws Exception {
        window.workspace.team.chooseFolder(shared);
        window.keepInStep();
        window.go(robot, new Destination.Team());
        awaitWords(robot, "is at another computer");
        look(robot, "stranger");
        Window.fire(robot, "Accept");
        Window.await(
                "Ann is known",
                () -> window.workspace
                        .stores
                        .people
                        .find(ann.stores.people.current().orElseThrow().id())
                        .isPresent());
        Window.await("Sam's card", () -> {
            try (var cards = Files.list(shared.resolve("people"))) {
                return cards.filter(f -> f.toString().endsWith(".handoff")).count() == 2;
            } catch (IOException e) {
                return false;
            }
        });
        var stranger = look().strangers().getFirst();
        ann.team.accept(stranger);
        look();
    }

    private Handoff here(UUID id) {
        return window.workspace.stores.handoffs.find(id).orElseThrow();
    }

    @Test
    void whatIsHandedOffArrivesAndWhatDoesNotCountIsTold(FxRobot robot) throws Exception {
        meet(robot);
        var sam = window.workspace.stores.people.current().orElseThrow();
        var her = ann.stores.people.current().orElseThrow();
        var service = window.workspace.handoffService;
        var id = service.handOff(service.begin(sam.id(), Samples.complete(her.id())), sam.id())
                .id();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        awaitWords(robot, "On its way since");
        Window.await("it is at Ann's", () -> {
            arrives();
            return ann.stores.handoffs.find(id).isPresent();
        });
        awaitWords(robot, "Arrived");
        look(robot, "sent");
        // Both give the meeting another time: Ann holds it, so hers counts.
        var zone = ZoneId.of("Europe/London");
        var hers = ann.handoffService.accept(
                ann.handoffService.open(ann.stores.handoffs.find(id).orElseThrow(), her.id()), her.id(), "read");
        ann.followUp.reschedule(hers, her.id(), ZonedDateTime.of(2027, 1, 12, 10, 0, 0, 0, zone));
        window.workspace.team.leaveFolder();
        window.workspace.followUp.reschedule(here(id), sam.id(), ZonedDateTime.of(2027, 1, 14, 16, 30, 0, 0, zone));
        arrives();
        window.workspace.team.chooseFolder(shared);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        awaitWords(robot, "One thing you did does not count");
        look(robot, "today");
        Window.fire(robot, "Look");
        awaitWords(robot, "the meeting has another time already");
        look(robot, "refusal");
        assertThat(here(id).content().fields().meeting().start().orElseThrow().getDayOfMonth())
                .isEqualTo(12);
        Window.fire(robot, "Got it");
        Window.await("it is read", () -> !says(robot, "the meeting has another time already"));
        assertThat(window.workspace.stores.team.unread(sam.id())).isEmpty();
        assertThat(ann.stores.handoffs.events(id)).isEqualTo(window.workspace.stores.handoffs.events(id));
        assertThat(cut).isEmpty();
    }

    private void arrives() {
        try {
            look();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsHandedOffToMeIsTold(FxRobot robot) throws Exception {
        meet(robot);
        var sam = window.workspace.stores.people.current().orElseThrow();
        var her = ann.stores.people.current().orElseThrow();
        var draft = ann.handoffService.begin(her.id(), Samples.complete(sam.id()));
        ann.handoffService.handOff(draft, her.id());
        arrives();
        awaitWords(robot, "Ann Weber has handed off Northwind to you");
        Window.fire(robot, "Open");
        awaitWords(robot, "Sarah Lindqvist, from Ann Weber to Sam Ortiz");
    }

    @Test
    void aFileIsAskedAboutAndOpensTheHandoff(FxRobot robot) throws Exception {
        var sam = window.workspace.stores.people.current().orElseThrow();
        var her = ann.stores.people.current().orElseThrow();
        var card = folder.resolve("sam.handoff");
        window.workspace.team.card(card);
        ann.team.accept(ann.team.stranger(card).orElseThrow());
        ann.team.unpack(card);
        var draft = ann.handoffService.begin(her.id(), Samples.complete(sam.id()));
        var id = ann.handoffService.handOff(draft, her.id()).id();
        var file = folder.resolve("Northwind.handoff");
        ann.team.pack(id, sam.id(), file);
        window.give(robot, file);
        awaitWords(robot, "Accept them first");
        Window.fire(robot, "Accept");
        Window.await(
                "it is here", () -> window.workspace.stores.handoffs.find(id).isPresent());
        window.give(robot, file);
        awaitWords(robot, "Northwind");
        look(robot, "opened");
        assertThat(cut).isEmpty();
        var junk = Files.writeString(folder.resolve("junk.handoff"), "junk");
        window.give(robot, junk);
        awaitWords(robot, "no handoff of Baton");
    }
}
