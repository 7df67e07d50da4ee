package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.LibraryLabels;
import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.handoff.record.RecordField;
import baton.library.Review;
import baton.library.ReviewList;
import baton.library.ScoreLine;
import baton.media.ffmpeg.TestClips;
import baton.people.Person;
import baton.people.Role;
import baton.recording.ClipNotes;
import baton.transcript.Said;
import baton.ui.library.LibraryRow;
import baton.ui.library.LibrarySection;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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

/// The library as people use it, by keyboard alone: a new hire who looks for an answer and hears it, an AE's first ten,
/// a
/// leader's five, and what they make of them for others.
@ExtendWith(ApplicationExtension.class)
class LibraryScreensTest {
    /// Somebody's answer begins here; the whole takes six seconds.
    private static final String ANSWER = "price versus the current tool came up and I said look at the Monday mornings";

    @TempDir
    Path folder;

    private Window window;
    private Person maya;
    private Person priya;
    private Person tom;
    private Handoff said;

    @Start
    void start(Stage stage) throws Exception {
        window = new Window(stage, folder);
        window.setClock(Instant.parse("2026-11-24T10:00:00Z"));
        maya = person(1, "Maya Brandt", Role.SDR);
        priya = person(2, "Priya Nair", Role.AE);
        tom = person(3, "Tom Weber", Role.AE);
        List.of(maya, priya, tom).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(priya.id());
        sent("Aurora Freight", priya);
        said = withBriefing(sent("Birchwood", priya));
        sent("Cedar Health", tom);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Handoff sent(String company, Person receiver) {
        var service = window.workspace.handoffService;
        Content content = Samples.complete(receiver.id());
        return service.handOff(service.begin(maya.id(), Samples.named(content, company)), maya.id());
    }

    /// What was sent keeps its briefing and what is said in it.
    private Handoff withBriefing(Handoff handoff) throws Exception {
        var file = folder.resolve("made.mp4");
        TestClips.tone(file, 6);
        var workspace = window.workspace;
        var clip =
                workspace.stores.clips.keep(UUID.randomUUID(), file, workspace.writers.inspect(file), ClipNotes.NONE);
        workspace.stores.handoffs.save(new baton.handoff.HandoffStore.Change(
                handoff.withClip(clip.id(), handoff.updatedAt()),
                List.of(new baton.handoff.HandoffEvent(
                        UUID.randomUUID(),
                        handoff.id(),
                        handoff.updatedAt(),
                        maya.id(),
                        baton.handoff.EventKind.BRIEFING_KEPT,
                        new baton.handoff.EventPayload.Briefing(clip.id(), null))),
                List.of(),
                null));
        workspace.stores.transcripts.save(Said.of(clip.id(), "They run on spreadsheets", ANSWER));
        return workspace.stores.handoffs.find(handoff.id()).orElseThrow();
    }

    private static void key(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
    }

    private static void library(FxRobot robot) {
        key(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        Window.await(
                "the library",
                () -> robot.lookup("#librarySearch")
                        .tryQuery()
                        .filter(n -> Window.isShown(n) && n.isFocused())
                        .isPresent());
        Window.awaitText(robot, "3 handoffs");
    }

    @SuppressWarnings("unchecked")
    private static ListView<LibraryRow> rows(FxRobot robot) {
        return (ListView<LibraryRow>) robot.lookup(".library .handoff-list").query();
    }

    @SuppressWarnings("unchecked")
    private static ListView<LibrarySection> shelf(FxRobot robot) {
        return (ListView<LibrarySection>) robot.lookup(".shelf").query();
    }

    private static void awaitRows(FxRobot robot, String... companies) {
        Window.await(
                String.join(", ", companies),
                () -> rows(robot).getItems().stream()
                        .map(r -> r.item().entry().handoff().content().company())
                        .toList()
                        .equals(List.of(companies)));
    }

    /// From the search, back to the shelf, and down to the line of that name.
    private static void choose(FxRobot robot, String line) {
        robot.interact(() -> shelf(robot).requestFocus());
        key(robot, KeyCode.HOME);
        for (int i = 0; i < shelf(robot).getItems().size(); i++) {
            if (robot.lookup(".library .page-title").<Labeled>query().getText().equals(line)) {
                return;
            }
            key(robot, KeyCode.DOWN);
        }
        throw new AssertionError("no line " + line);
    }

    private static boolean isSaid(FxRobot robot, String part) {
        return robot.lookup(".hit-said .hit-place").queryAllAs(Text.class).stream()
                .anyMatch(t -> t.getText().contains(part));
    }

    private static String shown(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Labeled.class).stream()
                .filter(Window::isShown)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void aNewHireFindsHowAnObjectionWasAnsweredAndHearsIt(FxRobot robot) {
        library(robot);
        Window.write(robot, "\"current tool\" pri");
        awaitRows(robot, "Birchwood");
        // 0.5 s, four words of 0.3 s, a pause of 0.9 s.
        Window.await("where it is said", () -> isSaid(robot, "Said at 0:03"));
        assertThat(robot.lookup(".hit-word").queryAllAs(Text.class).stream()
                        .map(Text::getText)
                        .anyMatch(w -> w.contains("tool")))
                .isTrue();
        key(robot, KeyCode.DOWN);
        window.screenshot("library-said");
        assertThat(shown(robot, ".library-acts .button")).isEqualTo("Play from 0:03");
        key(robot, KeyCode.CONTROL, KeyCode.P);
        Window.await("it plays from there", () -> shown(robot, ".player-time").matches("0:0[3-6] / 0:06.*"));
        key(robot, KeyCode.ESCAPE);
        // What was asked stands there still. Slips of the hand are forgiven, and said so.
        awaitRows(robot, "Birchwood");
        key(robot, KeyCode.CONTROL, KeyCode.F);
        robot.interact(() ->
                robot.lookup("#librarySearch").queryAs(TextInputControl.class).clear());
        Window.write(robot, "spraedsheets");
        Window.awaitText(robot, "No exact match; these are close.");
        awaitRows(robot, "Birchwood");
        key(robot, KeyCode.ESCAPE);
        Window.awaitText(robot, "3 handoffs");
    }

    @Test
    void theFirstTenAreWorkedThroughAndNotesStay(FxRobot robot) {
        library(robot);
        choose(robot, "First ten");
        awaitRows(robot, "Aurora Freight", "Birchwood");
        assertThat(shown(robot, ".study-progress")).isEqualTo("0 of 2 done");
        assertThat(shown(robot, ".study .inline .muted")).contains("at 1.5×");
        robot.interact(() -> rows(robot).requestFocus());
        key(robot, KeyCode.HOME);
        key(robot, KeyCode.DOWN);
        key(robot, KeyCode.UP);
        robot.interact(
                () -> robot.lookup("#note").queryAs(TextInputControl.class).requestFocus());
        Window.write(robot, "Asks for the reason first");
        key(robot, KeyCode.TAB);
        key(robot, KeyCode.SPACE);
        Window.await("one is done", () -> shown(robot, ".study-progress").equals("1 of 2 done"));
        window.screenshot("library-first-ten");
        var list = ReviewList.firstTen(priya.id()).key();
        Window.await(
                "it is kept",
                () -> window.workspace.stores.collections.reviews(priya.id(), list).stream()
                        .anyMatch(r -> r.isDone() && r.words().equals("Asks for the reason first")));
        // It is there again the next time.
        choose(robot, "Five this week");
        choose(robot, "First ten");
        Window.await("one is done", () -> shown(robot, ".study-progress").equals("1 of 2 done"));
    }

    @Test
    void aLeaderWatchesFiveAndScoresASample(FxRobot robot) {
        library(robot);
        choose(robot, "Five this week");
        Window.await("three, there are no more", () -> rows(robot).getItems().size() == 3);
        window.screenshot("library-five");
        choose(robot, "Random sample");
        Window.await("three, there are no more", () -> rows(robot).getItems().size() == 3);
        robot.interact(() -> rows(robot).requestFocus());
        key(robot, KeyCode.HOME);
        robot.interact(() -> robot.lookup(".score").queryAllAs(ToggleButton.class).stream()
                .filter(b -> b.getText().equals("4"))
                .findFirst()
                .orElseThrow()
                .requestFocus());
        key(robot, KeyCode.SPACE);
        var week = ReviewList.of(ReviewList.Kind.SAMPLE, LocalDate.of(2026, 11, 24))
                .key();
        Window.await(
                "the score is kept",
                () -> window.workspace.stores.collections.reviews(priya.id(), week).stream()
                        .map(Review::scores)
                        .anyMatch(Map.of(ScoreLine.COMPLETE, 4)::equals));
        window.screenshot("library-sample");
    }

    /// Presses the button or menu of that name, which the keyboard reaches with Tab.
    private static void press(FxRobot robot, String name) {
        robot.interact(() -> robot.lookup(name).queryAll().stream()
                .filter(n -> n instanceof ButtonBase && Window.isShown(n))
                .findFirst()
                .orElseThrow()
                .requestFocus());
        key(robot, KeyCode.SPACE);
    }

    private static void answer(FxRobot robot, String words) {
        Window.await(
                "the question",
                () -> robot.lookup("#libraryAsk")
                        .tryQuery()
                        .filter(n -> Window.isShown(n) && n.isFocused())
                        .isPresent());
        Window.write(robot, words);
        key(robot, KeyCode.ENTER);
    }

    @Test
    void tagsExamplesPlaylistsAndSavedSearches(FxRobot robot) {
        library(robot);
        Window.write(robot, "birchwood");
        awaitRows(robot, "Birchwood");
        key(robot, KeyCode.DOWN);
        press(robot, "Tags");
        Window.awaitText(robot, "New tag…");
        key(robot, KeyCode.DOWN);
        key(robot, KeyCode.ENTER);
        answer(robot, "Pricing");
        Window.await(
                "the tag",
                () -> LibraryLabels.of(window.workspace.stores.handoffs.events(said.id()))
                        .tags()
                        .contains("pricing"));
        press(robot, "Example");
        Window.awaitText(robot, "The whole handoff");
        key(robot, KeyCode.DOWN);
        key(robot, KeyCode.DOWN);
        key(robot, KeyCode.ENTER);
        answer(robot, "Her own words, with a number");
        Window.await(
                "the example",
                () -> !window.workspace
                        .stores
                        .library
                        .examples(RecordField.PAIN, 5)
                        .isEmpty());
        press(robot, "Playlist");
        Window.awaitText(robot, "Put into a new playlist…");
        key(robot, KeyCode.DOWN);
        key(robot, KeyCode.ENTER);
        answer(robot, "Price talks");
        Window.await(
                "the playlist",
                () -> shelf(robot).getItems().stream()
                        .anyMatch(p -> p instanceof LibrarySection.Listed(var list)
                                && list.name().equals("Price talks")));
        awaitRows(robot, "Birchwood");
        window.screenshot("library-playlist");
        choose(robot, "Examples");
        awaitRows(robot, "Birchwood");
        key(robot, KeyCode.CONTROL, KeyCode.F);
        robot.interact(() ->
                robot.lookup("#librarySearch").queryAs(TextInputControl.class).setText("freight"));
        press(robot, "Save this search");
        answer(robot, "Freight");
        Window.await(
                "the search",
                () -> window.workspace.stores.collections.searches(priya.id()).size() == 1);
        choose(robot, "Library");
        robot.interact(() -> robot.lookup("#asGrid").queryAs(ToggleButton.class).fire());
        Window.await("tiles", () -> robot.lookup(".poster-tile").queryAll().size() == 3);
        window.screenshot("library-grid");
        // Whoever writes that field sees how it was done well.
        key(robot, KeyCode.CONTROL, KeyCode.N);
        Window.awaitText(robot, "An example from the library");
        robot.interact(() -> robot.lookup("#painPlace .toggle-button")
                .queryAs(ToggleButton.class)
                .requestFocus());
        key(robot, KeyCode.SPACE);
        Window.awaitText(
                robot, "Why it is good: Her own words, with a number (Priya Nair). From Birchwood, by Maya Brandt.");
        window.screenshot("form-example");
    }

    @Test
    void thePaletteLeadsAnywhere(FxRobot robot) {
        Window.awaitText(robot, "Today");
        key(robot, KeyCode.CONTROL, KeyCode.K);
        Window.awaitText(robot, "Go to");
        Window.write(robot, "team");
        window.screenshot("palette-screens");
        key(robot, KeyCode.ENTER);
        Window.await(
                "the team",
                () -> robot.lookup(".page-title").queryAllAs(Labeled.class).stream()
                        .anyMatch(l -> Window.isShown(l) && l.getText().contains("Team")));
        key(robot, KeyCode.CONTROL, KeyCode.K);
        Window.write(robot, "monday mornings");
        Window.awaitText(robot, "Birchwood");
        window.screenshot("palette");
        key(robot, KeyCode.ENTER);
        Window.await("it plays from there", () -> shown(robot, ".player-time").matches("0:0[3-6] / 0:06.*"));
        key(robot, KeyCode.CONTROL, KeyCode.K);
        key(robot, KeyCode.ESCAPE);
        key(robot, KeyCode.ESCAPE);
        Window.await("back", () -> shown(robot, ".page-title").contains("Team"));
    }

    @Test
    void homeAsksForTheOneRecordingThatIsWorthIt(FxRobot robot) {
        window.workspace.handoffService.begin(maya.id(), Samples.named(Samples.complete(priya.id()), "Dune Robotics"));
        Window.await(
                "somebody sits here",
                () -> robot.lookup("#person").queryAs(ComboBox.class).getItems().size() == 3);
        window.sitDown(robot, maya);
        Window.awaitText(robot, "Which handoff could you record in the next ten minutes?");
        window.screenshot("today-record");
        key(robot, KeyCode.CONTROL, KeyCode.R);
        Window.awaitDevices(robot);
    }
}
