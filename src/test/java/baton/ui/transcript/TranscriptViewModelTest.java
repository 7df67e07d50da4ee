package baton.ui.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.people.Person;
import baton.recording.Clip;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.store.TestLibrary;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlTranscripts;
import baton.transcript.Said;
import baton.transcript.Transcript;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The transcript of an open handoff, read and put right without a screen.
class TranscriptViewModelTest {
    @TempDir
    Path folder;

    private TestLibrary library;
    private SqlTranscripts transcripts;
    private TranscriptViewModel model;
    private Clip clip;
    private boolean installed = true;

    @BeforeEach
    void open() throws Exception {
        library = new TestLibrary(folder.resolve("data"));
        transcripts = new SqlTranscripts(library.database, library.sidecars);
        var file = Files.writeString(folder.resolve("take.mp4"), "a take");
        clip = new ClipFolder(library.database, folder.resolve("recordings"))
                .keep(UUID.randomUUID(), file, new ClipFacts(Duration.ofSeconds(9), 640, 360, true), ClipNotes.NONE);
        var services = new TranscriptServices(
                transcripts, transcripts, () -> installed, _ -> false, () -> {}, new NoDisk(), library.clock);
        model = new TranscriptViewModel(
                services,
                Background.immediate(),
                new Notices(e -> {
                    throw new AssertionError(e);
                }),
                Strings.load());
    }

    private static final class NoDisk implements TranscriptServices.Disk {
        @Override
        public void write(Path file, String text) throws IOException {
            throw new IOException("no disk");
        }

        @Override
        public TranscriptServices.FileWords read(Path file, int most) throws IOException {
            throw new IOException("no disk");
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    private BriefingContext opened(Person reader) {
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var kept = library.handoffService.keepBriefing(draft, library.maya.id(), clip.id());
        return new BriefingContext(
                kept,
                reader,
                library.maya,
                Optional.of(library.priya),
                Optional.of(clip),
                Map.of(library.priya.id(), library.priya.name()));
    }

    private void said(String... lines) {
        transcripts.save(Said.of(clip.id(), lines));
    }

    private Transcript stored() {
        return transcripts.find(clip.id()).orElseThrow();
    }

    @Test
    void whyThereAreNoWordsIsSaid() {
        assertThat(model.spokenProperty().get().state()).isEqualTo(TranscriptState.State.NO_BRIEFING);
        installed = false;
        model.show(opened(library.priya));
        assertThat(model.spokenProperty().get().state()).isEqualTo(TranscriptState.State.NOT_INSTALLED);
        installed = true;
        model.refresh();
        assertThat(model.spokenProperty().get().state()).isEqualTo(TranscriptState.State.WAITING);
        said("She went quiet at pricing.");
        model.refresh();
        assertThat(model.spokenProperty().get().state()).isEqualTo(TranscriptState.State.WRITTEN);
        assertThat(model.captions())
                .singleElement()
                .satisfies(c -> assertThat(c.text()).startsWith("She went"));
    }

    @Test
    void whatIsPutRightIsSavedAndCanBeTakenBack() {
        said("Ask Ynes about pricing.", "Then Ynes decides.");
        model.show(opened(library.priya));
        model.rewrite(0, "Ask Ines about pricing.");
        assertThat(stored().lines().getFirst().text()).isEqualTo("Ask Ines about pricing.");
        assertThat(model.hint()).as("the same word stands in another place").isPresent();
        model.accept(model.hint().orElseThrow(), true);
        assertThat(stored().lines().getLast().text()).isEqualTo("Then Ines decides.");
        model.undo();
        model.undo();
        assertThat(stored().lines().getFirst().text()).isEqualTo("Ask Ynes about pricing.");
        assertThat(model.canUndo()).isFalse();
    }

    @Test
    void whoReadItStandsForItUntilSomebodyChangesAWord() {
        said("She went quiet at pricing.");
        model.show(opened(library.priya));
        assertThat(model.reviewer()).isEmpty();
        model.approve();
        assertThat(model.reviewer()).isEqualTo("Priya Nair");
        assertThat(stored().reviewedBy()).isEqualTo(library.priya.id());
    }

    @Test
    void onlyTheTwoWhoseHandoffItIsChangeIt() {
        said("She went quiet at pricing.");
        model.show(opened(library.helen));
        assertThat(model.mayChange()).isFalse();
        model.rewrite(0, "Something else.");
        model.approve();
        assertThat(stored().lines().getFirst().text()).isEqualTo("She went quiet at pricing.");
        assertThat(stored().isReviewed()).isFalse();
    }

    @Test
    void anotherHandoffBeginsAnew() {
        said("She went quite at pricing.");
        model.show(opened(library.priya));
        model.rewrite(0, "She went quiet at pricing.");
        model.show(null);
        assertThat(model.canUndo()).isFalse();
        assertThat(model.spokenProperty().get()).isEqualTo(TranscriptState.NOTHING);
    }
}
