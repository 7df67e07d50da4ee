package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.media.ffmpeg.TestClips;
import baton.people.Role;
import baton.recording.ClipNotes;
import baton.ui.screen.Destination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A player is as it was set last, in the next handoff too.
@ExtendWith(ApplicationExtension.class)
class PlayerMemoryScreensTest {
    @TempDir
    Path folder;

    private Window window;
    private List<UUID> handoffs;

    @Start
    void start(Stage stage) throws Exception {
        window = new Window(stage, folder);
        window.setClock(Instant.parse("2026-11-24T18:20:00Z"));
        var maya = person(1, "Maya Brandt", Role.SDR);
        var priya = person(2, "Priya Nair", Role.AE);
        List.of(maya, priya).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(priya.id());
        var service = window.workspace.handoffService;
        var first = service.begin(maya.id(), Samples.complete(priya.id()));
        var second = service.begin(maya.id(), Samples.complete(priya.id()));
        handoffs = List.of(
                service.handOff(service.keepBriefing(first, maya.id(), clip("one")), maya.id())
                        .id(),
                service.handOff(service.keepBriefing(second, maya.id(), clip("two")), maya.id())
                        .id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private UUID clip(String name) throws Exception {
        var file = folder.resolve(name + ".mp4");
        TestClips.tone(file, 9);
        var facts = window.workspace.writers.inspect(file);
        var clips = window.workspace.stores.clips;
        var kept = clips.keep(UUID.randomUUID(), file, facts, ClipNotes.NONE);
        Files.writeString(
                clips.path(kept).resolveSibling(kept.id() + ".vtt"),
                "WEBVTT\n\n00:00.000 --> 00:08.000\nShe went quiet at pricing.\n");
        return kept.id();
    }

    private static List<MenuItem> options(FxRobot robot) {
        return robot.lookup("#options").queryAllAs(MenuButton.class).stream()
                .filter(Window::isShown)
                .findFirst()
                .orElseThrow()
                .getItems();
    }

    private static CheckMenuItem captions(FxRobot robot) {
        return (CheckMenuItem) options(robot).stream()
                .filter(item -> item instanceof CheckMenuItem && item.getText().startsWith("Captions"))
                .findFirst()
                .orElseThrow();
    }

    private static RadioMenuItem size(FxRobot robot, String name) {
        return (RadioMenuItem) options(robot).stream()
                .filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> item.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void open(FxRobot robot, UUID handoff) {
        window.go(robot, new Destination.ReadHandoff(handoff));
        Window.await(
                "the player with its captions",
                () -> robot.lookup("#options").queryAllAs(Node.class).stream().anyMatch(Window::isShown)
                        && !captions(robot).isDisable());
    }

    private String kept(String setting) {
        return window.workspace.stores.settings.get("player-" + setting).orElse("");
    }

    @Test
    void captionsAndTheirSizeAreAsTheyWereLast(FxRobot robot) {
        open(robot, handoffs.getFirst());
        assertThat(size(robot, "Usual").isSelected()).isTrue();
        robot.interact(() -> {
            captions(robot).setSelected(true);
            size(robot, "Very large").setSelected(true);
        });
        robot.push(KeyCode.M);
        Window.await("it is written down", () -> kept("caption-size").equals("VERY_LARGE"));
        assertThat(kept("captions")).isEqualTo("true");
        assertThat(kept("muted")).isEqualTo("true");

        window.go(robot, new Destination.Today());
        open(robot, handoffs.getLast());
        Window.await("as it was", () -> size(robot, "Very large").isSelected());
        assertThat(captions(robot).isSelected()).isTrue();
        Window.await(
                "large letters on the briefing",
                () -> robot.lookup(".caption-very-large").queryAll().stream().anyMatch(Window::isShown));
        window.screenshot("captions-very-large");
    }

    /// On the preferences page, after this player was made.
    @Test
    void whatWasSetElsewhereHoldsForAPlayerThatIsThere(FxRobot robot) {
        open(robot, handoffs.getFirst());
        assertThat(captions(robot).isSelected()).isFalse();
        window.go(robot, new Destination.Today());
        window.workspace.stores.settings.put("player-captions", "true");
        open(robot, handoffs.getLast());
        Window.await("captions", () -> captions(robot).isSelected());
    }
}
