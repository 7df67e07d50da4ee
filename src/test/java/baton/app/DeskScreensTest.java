package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.ClipComment;
import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.media.ffmpeg.TestClips;
import baton.people.Person;
import baton.people.Role;
import baton.recording.Chapter;
import baton.recording.Clip;
import baton.recording.ClipNotes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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

/// The receiver's desk, forty minutes before a meeting: found, watched, commented and accepted by keyboard alone; and
/// what its sender sees of it. Tuesday 24 November 2026, 18:20 in London; Northwind meets at 19:00.
@ExtendWith(ApplicationExtension.class)
class DeskScreensTest {
    private static final Instant NOW = Instant.parse("2026-11-24T18:20:00Z");

    @TempDir
    Path folder;

    private Window window;
    private Person maya;
    private Person priya;
    private Clip clip;
    private Handoff handoff;

    @Start
    void start(Stage stage) throws Exception {
        window = new Window(stage, folder);
        window.setClock(NOW);
        maya = person(1, "Maya Brandt", Role.SDR);
        priya = person(2, "Priya Nair", Role.AE);
        List.of(maya, priya).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(priya.id());
        clip = clip();
        handoff = sent(clip);
        sent(null);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Clip clip() throws Exception {
        var file = folder.resolve("made.mp4");
        TestClips.tone(file, 9);
        var notes = ClipNotes.NONE
                .withChapters(List.of(
                        new Chapter(Duration.ZERO, "Why now", true),
                        new Chapter(Duration.ofSeconds(3), "Their words", true),
                        new Chapter(Duration.ofSeconds(6), "What nearly came", false)))
                .withSound(window.workspace.workshop.listen(file));
        var facts = window.workspace.writers.inspect(file);
        var kept = window.workspace.stores.clips.keep(UUID.randomUUID(), file, facts, notes);
        window.workspace.workshop.poster(
                window.workspace.stores.clips.path(kept),
                Duration.ofSeconds(1),
                window.workspace.stores.clips.poster(kept));
        Files.writeString(
                window.workspace.stores.clips.path(kept).resolveSibling(kept.id() + ".vtt"),
                "WEBVTT\n\n00:00.000 --> 00:08.000\nShe went quiet at pricing.\n");
        return kept;
    }

    private Handoff sent(Clip briefing) {
        var service = window.workspace.handoffService;
        var draft = service.begin(maya.id(), Samples.complete(priya.id()));
        var ready = briefing == null ? draft : service.keepBriefing(draft, maya.id(), briefing.id());
        return service.handOff(ready, maya.id());
    }

    private static void key(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup(".handoff-list").queryAllAs(ListView.class).stream()
                .filter(Window::isShown)
                .findFirst()
                .orElseThrow();
    }

    private static String shownText(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Labeled.class).stream()
                .filter(Window::isShown)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private void inbox(FxRobot robot) {
        key(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        Window.await(
                "the inbox",
                () -> robot.lookup(".handoff-list").queryAllAs(ListView.class).stream()
                        .anyMatch(l -> l.isFocused() && l.getItems().size() == 2));
    }

    /// Opens whichever of the two has the briefing.
    private void openBriefed(FxRobot robot) {
        Window.await("a chosen row", () -> list(robot).getSelectionModel().getSelectedIndex() == 0);
        if (!idOf(list(robot).getItems().getFirst()).equals(handoff.id().toString())) {
            key(robot, KeyCode.DOWN);
        }
        key(robot, KeyCode.ENTER);
        Window.awaitText(robot, "Accept");
    }

    private List<HandoffEvent> events() {
        return window.workspace.stores.handoffs.events(handoff.id());
    }

    @Test
    void theListTellsFiltersAndFinds(FxRobot robot) {
        inbox(robot);
        Window.await(
                "the preview", () -> shownText(robot, ".preview .section-title").equals("Northwind"));
        Window.awaitText(robot, "BEFORE THE CALL");
        Window.await(
                "the next meeting",
                () -> robot.lookup(".soon-open").queryAllAs(Labeled.class).stream()
                        .anyMatch(b -> b.getText().contains("today 19:00, in 39 min")
                                || b.getText().contains("today 19:00, in 40 min")));
        window.screenshot("desk-inbox");
        // The preview unfolds in its place, and nobody has opened anything.
        key(robot, KeyCode.CONTROL, KeyCode.D);
        Window.awaitText(robot, "PAIN, IN THEIR WORDS");
        window.screenshot("desk-inbox-unfolded");
        assertThat(events()).extracting(HandoffEvent::kind).doesNotContain(EventKind.OPENED);
        // Search while typing; what is not there is said.
        key(robot, KeyCode.CONTROL, KeyCode.F);
        Window.write(robot, "northw zzz");
        Window.awaitText(robot, "Nothing here. Choose another filter, or shorten the search.");
        window.screenshot("desk-inbox-nothing");
        key(robot, KeyCode.ESCAPE);
        Window.await("all again", () -> list(robot).getItems().size() == 2);
        // From the words into what was found, and straight into the first of it.
        key(robot, KeyCode.CONTROL, KeyCode.F);
        Window.write(robot, "northwind");
        key(robot, KeyCode.DOWN);
        assertThat(list(robot).isFocused()).isTrue();
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isZero();
        key(robot, KeyCode.CONTROL, KeyCode.F);
        key(robot, KeyCode.ENTER);
        Window.await("it is opened", () -> events().stream().anyMatch(e -> e.kind() == EventKind.OPENED));
    }

    @Test
    void whatIsChosenStaysChosenWhenMoreComesIn(FxRobot robot) {
        inbox(robot);
        key(robot, KeyCode.DOWN);
        Window.await("the second", () -> list(robot).getSelectionModel().getSelectedIndex() == 1);
        var chosen = new AtomicReference<String>();
        robot.interact(() -> chosen.set(idOf(list(robot).getSelectionModel().getSelectedItem())));
        for (int i = 0; i < 4; i++) {
            sent(null);
        }
        Window.await("what came in", () -> list(robot).getItems().size() == 6);
        robot.interact(() -> assertThat(idOf(list(robot).getSelectionModel().getSelectedItem()))
                .isEqualTo(chosen.get()));
        key(robot, KeyCode.CONTROL, KeyCode.F);
        Window.write(robot, "nobody");
        Window.awaitText(robot, "Nothing here. Choose another filter, or shorten the search.");
        Window.await(
                "no preview of what is not there",
                () -> robot.lookup(".preview").queryAll().stream().noneMatch(Window::isShown));
    }

    private static String idOf(Object row) {
        return row.toString().replaceFirst("InboxRow\\[handoff=([^,]+),.*", "$1");
    }

    @Test
    void wholePathByKeyboard(FxRobot robot) {
        inbox(robot);
        openBriefed(robot);
        Window.await("the clip", () -> shownText(robot, ".player-time").startsWith("0:00 / 0:09"));
        key(robot, KeyCode.C);
        key(robot, KeyCode.SPACE);
        Window.await("it plays", () -> shownText(robot, ".caption").equals("She went quiet at pricing."));
        // A chapter by its number, faster by a tenth, a comment at this moment.
        key(robot, KeyCode.DIGIT2);
        Window.await("their words", () -> shownText(robot, ".player-chapter").equals("Their words"));
        key(robot, KeyCode.CLOSE_BRACKET);
        Window.await("faster", () -> shownText(robot, ".flash").equals("1.6×"));
        key(robot, KeyCode.N);
        Window.await(
                "the line for the comment",
                () -> robot.lookup("#markWords")
                        .tryQuery()
                        .filter(Node::isFocused)
                        .isPresent());
        Window.write(robot, "who is Ines?");
        window.screenshot("desk-comment");
        key(robot, KeyCode.ENTER);
        Window.await("the comment", () -> ClipComment.of(events(), clip.id()).size() == 1);
        assertThat(ClipComment.of(events(), clip.id()).getFirst().words()).isEqualTo("who is Ines?");
        Window.await(
                "it is listed",
                () -> robot.lookup(".moment-comment").queryAllAs(Hyperlink.class).stream()
                        .anyMatch(l -> Window.isShown(l) && l.getText().endsWith("Priya Nair: who is Ines?")));
        window.screenshot("desk-watching");
        // From the start to the end, so that it counts as watched; then what is to be done stands there.
        key(robot, KeyCode.HOME);
        // On a slow machine the clip was over while the comment was written.
        Window.await("the start", () -> shownText(robot, ".player-time").startsWith("0:0"));
        robot.interact(() -> {
            var button = robot.lookup("#play").queryAs(Button.class);
            if (button.getAccessibleText().startsWith("Play")) {
                button.fire();
            }
        });
        Window.awaitText(robot, "That was the briefing.");
        window.screenshot("desk-end");
        key(robot, KeyCode.CONTROL, KeyCode.ENTER);
        Window.awaitText(robot, "You have accepted Northwind. The next step is yours.");
        assertThat(window.workspace
                        .stores
                        .handoffs
                        .find(handoff.id())
                        .orElseThrow()
                        .status())
                .isEqualTo(HandoffStatus.ACCEPTED);
        Window.await(
                "what was played is kept",
                () -> window.workspace
                        .stores
                        .viewing
                        .viewing(priya.id(), clip.id())
                        .isWatched(clip.length()));
        assertThat(events().stream()
                        .filter(e -> e.kind() == EventKind.ACCEPTED)
                        .map(e -> e.payload().words())
                        .findFirst())
                .hasValueSatisfying(what -> assertThat(what).matches(".*(9\\d|100) % of the briefing played"));
        senderSees(robot);
    }

    private void senderSees(FxRobot robot) {
        window.sitDown(robot, maya);
        robot.interact(() -> {});
        key(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        Window.await("what was sent", () -> list(robot).getItems().size() == 2);
        Window.await(
                "that it was watched",
                () -> robot.lookup(".row-fact").queryAllAs(Labeled.class).stream()
                        .anyMatch(l -> Window.isShown(l) && l.getText().startsWith("watched, ")));
        var first = list(robot)
                .getItems()
                .getFirst()
                .toString()
                .contains(handoff.id().toString());
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(first ? 0 : 1));
        key(robot, KeyCode.ENTER);
        Window.await(
                "the comment",
                () -> robot.lookup(".moment-comment").queryAllAs(Hyperlink.class).stream()
                        .anyMatch(Window::isShown));
        for (int i = 0; i < 3; i++) {
            key(robot, KeyCode.CONTROL, KeyCode.D);
        }
        Window.awaitText(robot, "WHO WATCHED THE BRIEFING");
        window.screenshot("desk-sender");
        // Own looks are not counted.
        key(robot, KeyCode.SPACE);
        Window.await("it plays", () -> !shownText(robot, ".player-time").startsWith("0:00"));
        key(robot, KeyCode.ESCAPE);
        assertThat(window.workspace
                        .stores
                        .viewing
                        .viewing(maya.id(), clip.id())
                        .played()
                        .spans())
                .isEmpty();
    }

    @Test
    void theirOwnWordsInAWindowThatStaysOnTop(FxRobot robot) {
        inbox(robot);
        key(robot, KeyCode.ENTER);
        Window.awaitText(robot, "Accept");
        key(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        Window.await("the card", () -> stage("Say this back") != null);
        assertThat(stage("Say this back").isAlwaysOnTop()).isTrue();
        robot.interact(() -> robot.from(stage("Say this back").getScene().getRoot())
                .lookup(".say-back-line .button")
                .queryButton()
                .fire());
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo(handoff.content().fields().pain().quote().strip()));
        robot.interact(() -> stage("Say this back").close());
    }

    @Test
    void theSmallWindowPlaysOnWhileOneLooksElsewhere(FxRobot robot) {
        inbox(robot);
        openBriefed(robot);
        Window.await("the clip", () -> shownText(robot, ".player-time").startsWith("0:00 / 0:09"));
        key(robot, KeyCode.SPACE);
        key(robot, KeyCode.I);
        Window.await("the small window", () -> stage("Northwind") != null);
        assertThat(stage("Northwind").isAlwaysOnTop()).isTrue();
        Window.awaitText(robot, "The briefing plays in a window of its own.");
        robot.interact(() -> robot.clickOn("Bring it back"));
        Window.await("it is back", () -> stage("Northwind") == null);
        Window.await("in its place", () -> !shownText(robot, ".player-time").isEmpty());
    }

    @Test
    void everythingIsReachedInItsOrderAndHasAName(FxRobot robot) {
        inbox(robot);
        openBriefed(robot);
        Window.await("the clip", () -> shownText(robot, ".player-time").startsWith("0:00 / 0:09"));
        var reached = new ArrayList<String>();
        var accept = new AtomicBoolean();
        for (int i = 0; i < 60 && !accept.get(); i++) {
            key(robot, KeyCode.TAB);
            robot.interact(() -> {
                var owner = window.scene().getFocusOwner();
                var name = owner.getId() == null ? "" : owner.getId();
                reached.add(name);
                accept.set(name.equals("accept"));
                assertThat(owner.getAccessibleText() != null
                                || owner instanceof Labeled l && !l.getText().isBlank()
                                || !(owner instanceof ButtonBase))
                        .as("a name for " + owner)
                        .isTrue();
            });
        }
        assertThat(accept).isTrue();
        assertThat(reached)
                .containsSubsequence("place", "play", "mark", "speed", "options", "sound", "mini", "full", "accept");
    }

    private static Stage stage(String title) {
        return javafx.stage.Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && title.equals(s.getTitle()))
                .map(Stage.class::cast)
                .findFirst()
                .orElse(null);
    }
}
