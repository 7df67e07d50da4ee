package baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStore.Change;
import baton.handoff.Samples;
import baton.library.LibraryDocument.Passage;
import baton.library.MatchField;
import baton.recording.Chapter;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.recording.Trim;
import baton.store.sql.ClipFolder;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlTranscripts;
import baton.transcript.Said;
import baton.transcript.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an index gets to read of a briefing: sentence by sentence with their times, and nothing that was cut away.
class LibraryDocumentsTest {
    @TempDir
    Path folder;

    /// Words of a third of a second, in one breath.
    private static Transcript.Line line(long from, String text) {
        var words = new ArrayList<Transcript.Word>();
        var at = from;
        for (var word : text.split(" ")) {
            words.add(Said.word(word, at, at + 300));
            at += 300;
        }
        return new Transcript.Line(words);
    }

    @Test
    void whatIsSaidComesBySentenceAndWithoutWhatWasCut() throws Exception {
        try (var library = new TestLibrary(folder)) {
            var sent = library.handoffService.handOff(
                    library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                    library.maya.id());
            var notes = ClipNotes.NONE
                    .withTrim(new Trim(Duration.ofMillis(1_000), Duration.ofMillis(5_000)))
                    .withChapters(List.of(
                            new Chapter(Duration.ZERO, "Why now", true),
                            new Chapter(Duration.ofSeconds(6), "Cut away", false)));
            var clip = new ClipFolder(library.database, folder.resolve("recordings"))
                    .keep(
                            UUID.randomUUID(),
                            Files.write(folder.resolve("made.mp4"), new byte[] {1}),
                            new ClipFacts(Duration.ofSeconds(8), 640, 360, true),
                            notes);
            var kept = new HandoffEvent(
                    UUID.randomUUID(),
                    sent.id(),
                    Samples.NOW,
                    library.maya.id(),
                    EventKind.BRIEFING_KEPT,
                    new EventPayload.Briefing(clip.id(), null));
            library.handoffs.save(new Change(sent.withClip(clip.id(), Samples.NOW), List.of(kept), List.of(), null));
            var before = library.changes.newest();
            new SqlTranscripts(library.database, SidecarUpdates.NONE)
                    .save(Said.of(
                            clip.id(),
                            List.of(
                                    line(100, "Is it on?"),
                                    line(1_300, "Dr. Lee called Monday. She needs 3.5 days."),
                                    line(5_200, "That was it."))));
            assertThat(library.changes.newest()).as("an index hears of it").isGreaterThan(before);
            var passages = library.changes.changedAfter(before, 10).getFirst().passages();
            assertThat(passages)
                    .filteredOn(p -> p.where() == MatchField.SPOKEN)
                    .extracting(Passage::text, p -> p.at().toMillis())
                    .containsExactly(tuple("Dr. Lee called Monday.", 1_300L), tuple("She needs 3.5 days.", 2_500L));
            assertThat(passages)
                    .filteredOn(p -> p.where() == MatchField.CHAPTER)
                    .extracting(Passage::text)
                    .containsExactly("Why now");
        }
    }
}
