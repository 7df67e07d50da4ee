package baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.store.sql.SqlHandoffStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that saves handoffs, at random moments: what it had acknowledged must be there, whole. Few rounds by
/// default; `-Dbaton.kills=20` for the figure in the README.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class CrashTest {
    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
        var rounds = Integer.getInteger("baton.kills", 1);
        var random = new Random(99);
        var notes = folder.resolve("acknowledged");
        var checked = new HashSet<String>();
        for (int round = 0; round < rounds; round++) {
            var writer =
                    TestJvm.start(CrashWriter.class, folder.resolve("library").toString(), notes.toString());
            assertThat(writer.inputReader().readLine()).isEqualTo("READY");
            var enough = (Files.exists(notes) ? Files.size(notes) : 0) + 39L * (20 + random.nextInt(200));
            while (Files.size(notes) < enough && writer.isAlive()) {
                TimeUnit.MICROSECONDS.sleep(random.nextInt(2000));
            }
            writer.destroyForcibly().waitFor();
            checked.addAll(check(notes));
        }
        System.out.printf("crash test: %d kills, %d acknowledged, 0 lost%n", rounds, checked.size());
    }

    private HashSet<String> check(Path notes) throws IOException {
        var acknowledged = new HashSet<String>();
        var database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")));
        try {
            var store = new SqlHandoffStore(database);
            for (var line : Files.readAllLines(notes)) {
                var parts = line.split(" ");
                if (parts.length != 2 || parts[0].length() != 36) {
                    continue;
                }
                var id = UUID.fromString(parts[0]);
                var found = store.find(id);
                assertThat(found).as(line).isPresent();
                assertThat(found.get().version()).as(line).isGreaterThanOrEqualTo(Long.parseLong(parts[1]));
                // Two events of the draft, one more of the hand-off: never half of a change.
                assertThat(store.events(id)).as(line).hasSize(found.get().version() == 1 ? 2 : 3);
                acknowledged.add(line);
            }
        } finally {
            database.close();
        }
        return acknowledged;
    }
}
