package baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.store.sql.SqlViewingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program in which somebody watches: what was said to be kept of it is there.
/// `-Dbaton.kills=20` for the figure in the README.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class WatchCrashTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWatchedSurvives() throws IOException, InterruptedException {
        var random = new Random(5);
        var rounds = Integer.getInteger("baton.kills", 1);
        long before = 0;
        for (int round = 0; round < rounds; round++) {
            var notes = folder.resolve("notes" + round);
            var watcher =
                    TestJvm.start(WatchWriter.class, folder.resolve("library").toString(), notes.toString());
            assertThat(watcher.inputReader().readLine()).isEqualTo("READY");
            var enough = 10L * (20 + random.nextInt(100));
            while (watcher.isAlive() && (!Files.exists(notes) || Files.size(notes) < enough)) {
                TimeUnit.MICROSECONDS.sleep(random.nextInt(2000));
            }
            watcher.destroyForcibly().waitFor();
            var kept = Long.parseLong(Files.readAllLines(notes).stream()
                    .filter(l -> l.length() == 9)
                    .reduce((_, later) -> later)
                    .orElseThrow());
            var database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")));
            try {
                var store = new SqlViewingStore(database);
                var played =
                        store.viewing(WatchWriter.ME.id(), WatchWriter.CLIP).played();
                assertThat(played.length().toMillis()).isGreaterThanOrEqualTo(kept);
                assertThat(store.position(WatchWriter.ME.id(), WatchWriter.CLIP))
                        .isEqualTo(played.length());
                assertThat(kept).isGreaterThan(before);
                before = kept;
            } finally {
                database.close();
            }
        }
    }
}
