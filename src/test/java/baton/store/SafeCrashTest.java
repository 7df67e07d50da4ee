package baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.handoff.Samples;
import baton.store.backup.Backups;
import baton.store.db.TableChecksum;
import baton.store.sidecar.Sidecars;
import baton.store.trash.Trash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program while it backs up, restores, rebuilds and deletes: nothing acknowledged is lost, and the
/// next start puts right what was left. `-Dbaton.kills=20` for the figure in the README.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class SafeCrashTest {
    private static final int ROUNDS = Integer.getInteger("baton.kills", 1);
    private static final int HANDOFFS = 40;
    private final Random random = new Random(12);

    @TempDir
    Path folder;

    private Path library() {
        return folder.resolve("library");
    }

    private Path recordings() {
        return folder.resolve("recordings");
    }

    private void fill() throws IOException {
        Files.createDirectories(recordings());
        try (var open = new TestLibrary(folder, new Sidecars(recordings()))) {
            for (int i = 0; i < HANDOFFS; i++) {
                open.handoffService.begin(open.maya.id(), Samples.complete(open.priya.id()));
            }
            open.backUp(new Backups(library(), "test"), Samples.NOW);
        }
    }

    /// What matters of a library: all rows but the numbers that are made anew.
    private List<TableChecksum> held() throws SQLException {
        try (var database = LibraryDatabase.open(library());
                var connection = database.beside()) {
            var sums = new ArrayList<TableChecksum>();
            for (var sum : TableChecksum.of(connection)) {
                if (Set.of("PERSON", "HANDOFF_EVENT", "FEEDBACK", "DEADLINE", "CLIP")
                        .contains(sum.table())) {
                    sums.add(sum);
                }
            }
            return sums;
        }
    }

    /// @return what it had acknowledged
    private List<String> kill(String work, Path notes) throws IOException, InterruptedException {
        Files.writeString(notes, "");
        var writer = TestJvm.start(SafeWriter.class, work, folder.toString(), notes.toString());
        assertThat(writer.inputReader().readLine()).isEqualTo("READY");
        // Somewhere inside one of the works, the first one included.
        var enough = random.nextInt(3);
        while (writer.isAlive() && Files.readAllLines(notes).size() < enough) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(250));
        writer.destroyForcibly().waitFor();
        return Files.readAllLines(notes);
    }

    @Test
    void whileBackingUp() throws Exception {
        fill();
        var before = held();
        for (int round = 0; round < ROUNDS; round++) {
            var said = kill("backup", folder.resolve("notes"));
            try (var database = LibraryDatabase.open(library())) {
                var backups = new Backups(library(), "test");
                for (var backup : backups.list(Samples.NOW)) {
                    assertThat(Backups.isWhole(backup.file())).as(backup.name()).isTrue();
                }
                if (!said.isEmpty()) {
                    assertThat(backups.folder().resolve(said.getLast())).exists();
                }
                assertThat(backups.newest(Samples.NOW)).isPresent();
                assertThat(database.isWritten()).isFalse();
            }
            assertThat(held()).isEqualTo(before);
        }
    }

    @Test
    void whileRestoring() throws Exception {
        fill();
        var before = held();
        for (int round = 0; round < ROUNDS; round++) {
            kill("restore", folder.resolve("notes"));
            assertThat(held()).isEqualTo(before);
            assertThat(library().resolve("replacing")).doesNotExist();
        }
    }

    @Test
    void whileRebuilding() throws Exception {
        fill();
        var before = held();
        for (int round = 0; round < ROUNDS; round++) {
            kill("rebuild", folder.resolve("notes"));
            assertThat(held()).isEqualTo(before);
        }
    }

    @Test
    void whileDeletingAndPuttingBack() throws Exception {
        fill();
        var before = held();
        for (int round = 0; round < ROUNDS; round++) {
            var said = kill("trash", folder.resolve("notes"));
            try (var database = LibraryDatabase.open(library())) {
                var trash = new Trash(database, recordings(), InstantSource.fixed(Samples.NOW));
                trash.settle();
                List<UUID> ids = database.read(h -> h.createQuery("select id from handoff")
                        .mapTo(UUID.class)
                        .list());
                var there = new TreeSet<UUID>(ids);
                var lying = new TreeSet<UUID>();
                trash.list().forEach(t -> lying.add(t.handoff()));
                assertThat(there.size() + lying.size()).as("in one place each").isEqualTo(HANDOFFS);
                assertThat(lying).hasSizeLessThanOrEqualTo(1).doesNotContainAnyElementsOf(there);
                if (!said.isEmpty()) {
                    var last = said.getLast().split(" ");
                    // The one after it may have been begun; what was said stays so.
                    if (last[1].equals("out")) {
                        assertThat(there).contains(UUID.fromString(last[0]));
                    }
                }
                for (var id : lying) {
                    trash.putBack(id);
                }
            }
            assertThat(held()).isEqualTo(before);
            try (var files = Files.list(recordings())) {
                assertThat(files.filter(f -> f.toString().endsWith(Sidecars.HANDOFF)))
                        .hasSize(HANDOFFS);
            }
        }
    }
}
