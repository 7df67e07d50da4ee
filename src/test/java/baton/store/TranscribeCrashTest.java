package baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.TestJvm;
import baton.app.SpeechPlace;
import baton.speech.SpeechModel;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlTranscripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program while it writes down what is said, with the real model: what was acknowledged is there, and the next
/// start goes on with what is not. `-Dbaton.kills=20` for the figure in the README.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class TranscribeCrashTest {
    @TempDir
    Path folder;

    @Test
    void theNextStartGoesOn() throws IOException, InterruptedException {
        assumeTrue(new SpeechModel(SpeechPlace.here()).isThere(), "the model is not on this machine");
        var rounds = Integer.getInteger("baton.kills", 1);
        try (var library = new TestLibrary(folder)) {
            TranscribeWriter.fill(library, rounds * 3);
        }
        var random = new Random(7);
        var notes = folder.resolve("notes");
        Files.createFile(notes);
        for (int round = 0; round < rounds; round++) {
            var before = Files.readAllLines(notes).size();
            var writer = TestJvm.builder(
                            TranscribeWriter.class,
                            // What the libraries unpack goes with the test.
                            Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder),
                            List.of(folder.resolve("library").toString(), notes.toString()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var at = writer.inputReader().readLine();
            assertThat(at).startsWith("AT ");
            // Some are killed while they load and listen, one in three after it has written down another clip.
            while (round % 3 == 2 && Files.readAllLines(notes).size() == before && writer.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1_200));
            writer.destroyForcibly().waitFor();
            check(Files.readAllLines(notes), rounds * 3);
        }
        assertThat(Files.readAllLines(notes)).hasSizeGreaterThanOrEqualTo(rounds / 3);
    }

    private void check(List<String> acknowledged, int all) {
        var database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")));
        try {
            var store = new SqlTranscripts(database, SidecarUpdates.NONE);
            var noted = new HashMap<UUID, Integer>();
            for (var line : acknowledged) {
                var parts = line.split(" ");
                assertThat(noted.put(UUID.fromString(parts[0]), Integer.parseInt(parts[1])))
                        .as("nothing is written down twice")
                        .isNull();
            }
            noted.forEach((clip, words) -> {
                assertThat(words).isPositive();
                assertThat(store.find(clip).map(TranscribeWriter::words)).contains(words);
            });
            // Saved and killed before it could be noted: at most one a round.
            assertThat(all - store.waiting())
                    .isBetween(noted.size(), noted.size() + Integer.getInteger("baton.kills", 1));
            assertThat(store.next()).isPresent();
        } finally {
            database.close();
        }
    }
}
