package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.media.ffmpeg.TestClips;
import baton.people.Person;
import baton.people.Role;
import baton.recording.Chapter;
import baton.recording.Clip;
import baton.recording.ClipNotes;
import baton.recording.Trim;
import baton.transcript.Said;
import baton.transcript.Transcriber;
import baton.transcript.TranscriberException;
import baton.transcript.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
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

/// What is said in a briefing, beside its player: read, found, put right and stood for, by keyboard alone. The briefing
/// takes nine seconds, of which the last one is cut.
@ExtendWith(ApplicationExtension.class)
class TranscriptScreensTest {
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    /// Hears nothing; whether it is there is a matter of the test.
    private static final class Ear implements Transcriber {
        private final AtomicBoolean installed = new AtomicBoolean();

        @Override
        public boolean isInstalled() {
            return installed.get();
        }

        @Override
        public Transcript transcribe(UUID clip, Path file, BooleanSupplier stop) throws TranscriberException {
            throw new TranscriberException(TranscriberException.Reason.FAILED, "hears nothing");
        }
    }

    @TempDir
    Path folder;

    private final Ear ear = new Ear();

    private Window window;
    private Person maya;
    private Person priya;
    private Clip clip;
    private Handoff handoff;

    @Start
    void start(Stage stage) throws Exception {
        window = new Window(stage, folder, ear);
        var workspace = window.workspace;
        window.setClock(Instant.parse("2026-11-24T18:20:00Z"));
        maya = person(1, "Maya Brandt", Role.SDR);
        priya = person(2, "Priya Nair", Role.AE);
        List.of(maya, priya).forEach(window.workspace.stores.people::save);
        window.workspace.stores.people.switchTo(priya.id());
        clip = clip();
        var service = window.workspace.handoffService;
        var draft = service.begin(maya.id(), Samples.complete(priya.id()));
        handoff = service.handOff(service.keepBriefing(draft, maya.id(), clip.id()), maya.id());
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
                .withChapters(List.of(new Chapter(Duration.ZERO, "Why now", true)))
                .withTrim(new Trim(Duration.ZERO, Duration.ofSeconds(8)))
                .withSound(window.workspace.workshop.listen(file));
        return window.workspace.stores.clips.keep(
                UUID.randomUUID(), file, window.workspace.writers.inspect(file), notes);
    }

    /// Lines of a second and a half, six of them.
    private Transcript transcript() {
        var texts = List.of(
                "Sarah Lindquist runs sales at Northwint, and she was cross.",
                "Our reps spend 20 minutes a day updating Salesforce, and miss half the fields.",
                "She went quiet at pricing.",
                "Ask Sarah Lindquist about Monday mornings.",
                "She needs the Monday view.",
                "And that is all for now.");
        var lines = new ArrayList<Transcript.Line>();
        for (int i = 0; i < texts.size(); i++) {
            var words = new ArrayList<Transcript.Word>();
            var all = texts.get(i).split(" ");
            for (int j = 0; j < all.length; j++) {
                var from = i * 1_500L + j * 1_400L / all.length;
                words.add(Said.word(all[j], from, from + 1_400L / all.length));
            }
            lines.add(new Transcript.Line(words));
        }
        return Said.of(clip.id(), lines);
    }

    private Transcript saved() {
        return window.workspace.stores.transcripts.find(clip.id()).orElseThrow();
    }

    private static void key(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
    }

    private void open(FxRobot robot) {
        key(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        Window.await(
                "the inbox",
                () -> robot.lookup(".handoff-list").queryAllAs(ListView.class).stream()
                        .anyMatch(l -> l.isFocused() && l.getItems().size() == 1));
        key(robot, KeyCode.ENTER);
        Window.awaitText(robot, "Accept");
        Window.await("the clip", () -> shown(robot, ".player-time").startsWith("0:00 / 0:08"));
    }

    private static String shown(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Labeled.class).stream()
                .filter(Window::isShown)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private static void awaitText(FxRobot robot, String selector, String part) {
        Window.await(
                part,
                () -> robot.lookup(selector).queryAllAs(Labeled.class).stream()
                        .anyMatch(l -> Window.isShown(l) && l.getText().contains(part)));
    }

    private static List<Parent> lines(FxRobot robot) {
        return robot.lookup(".spoken-line").queryAllAs(Parent.class).stream()
                .filter(Window::isShown)
                .toList();
    }

    private static String words(Node line) {
        return ((Parent) line)
                .lookupAll(".spoken-word").stream()
                        .map(t -> ((Text) t).getText())
                        .collect(java.util.stream.Collectors.joining(" "));
    }

    private static void select(FxRobot robot, String pill) {
        robot.interact(() -> robot.lookup(pill).queryAllAs(ToggleButton.class).stream()
                .filter(Window::isShown)
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private String focused() {
        var owner = window.scene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getAccessibleText());
    }

    @Test
    void readFoundHeardAndPutRightByKeyboard(FxRobot robot) {
        window.workspace.stores.transcripts.save(transcript());
        open(robot);
        key(robot, KeyCode.CONTROL, KeyCode.F);
        Window.await("the lines", () -> lines(robot).size() == 6);
        awaitText(robot, ".label", "Written by this computer (Moonshine base). Nobody has checked it yet.");
        Window.write(robot, "monday");
        awaitText(robot, ".label", "1 of 2");
        window.screenshot("transcript-find");
        key(robot, KeyCode.ENTER);
        awaitText(robot, ".label", "2 of 2");
        key(robot, KeyCode.UP);
        awaitText(robot, ".label", "1 of 2");
        key(robot, KeyCode.DOWN);
        awaitText(robot, ".label", "2 of 2");
        key(robot, KeyCode.ESCAPE);
        Window.await("the line that was found", () -> focused().equals("0:06 She needs the Monday view."));
        key(robot, KeyCode.UP);
        var playsOn = playing(robot, 4);
        key(robot, KeyCode.ENTER);
        // It plays from there, and the lines follow.
        Window.await("it plays on", playsOn::get);
        assertThat(focused()).isEqualTo("0:05 Ask Sarah Lindquist about Monday mornings.");
        key(robot, KeyCode.SPACE);
        window.screenshot("transcript-playing");
        // What was cut away is grey, and nothing else.
        robot.interact(() -> {
            assertThat(lines(robot).get(5).lookupAll(".spoken-word.cut")).isNotEmpty();
            assertThat(lines(robot).get(4).lookupAll(".spoken-word.cut")).isEmpty();
        });
        // Its captions are shown, as nobody brought others.
        key(robot, KeyCode.C);
        Window.await("a caption", () -> shown(robot, ".caption").contains("Monday"));
        // A word is pressed.
        var there = playing(robot, 1);
        robot.clickOn(lines(robot).get(1).lookupAll(".spoken-word").stream()
                .filter(t -> ((Text) t).getText().equals("Salesforce,"))
                .findFirst()
                .orElseThrow());
        Window.await("there", there::get);
        namesArePutRightAndSomebodyStandsForIt(robot);
    }

    /// Whether a line is being said from now on, also if it is over by the time somebody looks: it lasts a second.
    private AtomicBoolean playing(FxRobot robot, int line) {
        var seen = new AtomicBoolean();
        robot.interact(() -> {
            var states = lines(robot).get(line).getPseudoClassStates();
            states.addListener((SetChangeListener<PseudoClass>) _ -> {
                if (states.contains(PLAYING)) {
                    seen.set(true);
                }
            });
        });
        return seen;
    }

    private void namesArePutRightAndSomebodyStandsForIt(FxRobot robot) {
        awaitText(robot, ".hyperlink", "“Lindquist”: was that Lindqvist?");
        window.screenshot("transcript-hint");
        robot.interact(() -> robot.lookup("#everywhere").query().requestFocus());
        key(robot, KeyCode.SPACE);
        awaitText(robot, ".hyperlink", "“Northwint”: was that Northwind?");
        robot.interact(() -> robot.lookup("#refuse").query().requestFocus());
        key(robot, KeyCode.SPACE);
        Window.await(
                "no more",
                () -> robot.lookup(".transcript-hint").queryAll().stream().noneMatch(Window::isShown));
        Window.await("saved", () -> saved().lines().get(3).text().equals("Ask Sarah Lindqvist about Monday mornings."));
        assertThat(saved().lines().getFirst().text()).contains("Lindqvist", "Northwint,");
        assertThat(saved().isReviewed()).isFalse();
        // A line in place: what stays keeps its time.
        var before = saved().lines().get(2).words();
        Window.await("the lines have the focus", () -> focused().startsWith("0:0"));
        key(robot, KeyCode.HOME);
        key(robot, KeyCode.DOWN);
        key(robot, KeyCode.DOWN);
        key(robot, KeyCode.F2);
        Window.await(
                "the line to write in",
                () -> window.scene().getFocusOwner() instanceof TextInputControl t
                        && t.getText().equals("She went quiet at pricing."));
        window.screenshot("transcript-edit");
        robot.interact(
                () -> ((TextInputControl) window.scene().getFocusOwner()).setText("She went very quiet at pricing."));
        key(robot, KeyCode.ENTER);
        Window.await("written", () -> saved().lines().get(2).text().equals("She went very quiet at pricing."));
        assertThat(saved().lines().get(2).words().get(4)).isEqualTo(before.get(3));
        Window.await("its line", () -> focused().equals("0:03 She went very quiet at pricing."));
        robot.interact(() -> robot.lookup("#right").queryButton().fire());
        awaitText(robot, ".label", "Checked by Priya Nair.");
        Window.await("saved", () -> priya.id().equals(saved().reviewedBy()));
        window.screenshot("transcript-right");
        // The last change is taken back, the one before too; each is saved.
        robot.interact(() -> robot.lookup("#undo").queryButton().fire());
        Window.await("not checked", () -> !saved().isReviewed());
        robot.interact(() -> robot.lookup("#undo").queryButton().fire());
        Window.await("as before", () -> saved().lines().get(2).text().equals("She went quiet at pricing."));
        // Nothing of it is in the record.
        assertThat(window.workspace
                        .stores
                        .handoffs
                        .find(handoff.id())
                        .orElseThrow()
                        .content())
                .isEqualTo(handoff.content());
    }

    private void aQuoteLeadsToWhereItIsSaid(FxRobot robot) {
        select(robot, "8 s");
        key(robot, KeyCode.CONTROL, KeyCode.D);
        Window.awaitText(robot, "PAIN, IN THEIR WORDS");
        assertThat(robot.lookup(".said-at").queryAll()).isEmpty();
        window.workspace.stores.transcripts.save(transcript());
        // It is found while the record is open.
        awaitText(robot, ".said-at", "said at 0:02");
        window.screenshot("transcript-quote");
        robot.interact(() -> robot.lookup(".said-at").queryAs(Hyperlink.class).fire());
        Window.await("there", () -> shown(robot, ".player-time").startsWith("0:02"));
    }

    @Test
    void whyThereAreNoWordsAndAQuoteOnceThereAre(FxRobot robot) {
        open(robot);
        select(robot, "Said");
        awaitText(robot, ".section-title", "Not set up on this computer");
        window.screenshot("transcript-not-installed");
        ear.installed.set(true);
        awaitText(robot, ".section-title", "Waiting to be written");
        awaitText(robot, ".label", "It is next.");
        window.screenshot("transcript-waiting");
        window.workspace.stores.transcripts.failed(clip.id(), TranscriberException.Reason.FAILED);
        awaitText(robot, ".section-title", "It could not be written down");
        robot.interact(() -> robot.lookup("#again").queryButton().fire());
        awaitText(robot, ".section-title", "Waiting to be written");
        assertThat(window.workspace.stores.transcripts.next()).isPresent();
        var said = transcript();
        window.workspace.stores.transcripts.save(new Transcript(
                said.clip(), said.origin(), Transcript.Language.OTHER, said.engine(), said.madeAt(), null, List.of()));
        awaitText(robot, ".section-title", "This does not sound like English");
        window.screenshot("transcript-other");
        aQuoteLeadsToWhereItIsSaid(robot);
    }
}
