package baton.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.store.LibraryDatabase;
import baton.store.TestLibrary;
import baton.store.db.DatabaseSwap;
import baton.store.db.LibraryFile;
import baton.store.db.TableChecksum;
import baton.store.file.Progress;
import baton.store.sidecar.Rebuild;
import baton.store.sidecar.Sidecars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Backup, wipe, restore; and wipe, rebuild from the folder: the same counts and hashes, at the size of years.
/// `-Dbaton.safe=10000` for the figure in the README.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class SafeBenchmarkTest {
    private static final Set<String> IN_FILES = Set.of("PERSON", "HANDOFF_EVENT", "FEEDBACK", "DEADLINE", "CLIP");

    @TempDir
    Path folder;

    private List<TableChecksum> sums() throws Exception {
        try (var connection = LibraryFile.alone(folder.resolve("library"), true)) {
            return TableChecksum.of(connection);
        }
    }

    private static List<TableChecksum> inFiles(List<TableChecksum> sums) {
        return sums.stream().filter(s -> IN_FILES.contains(s.table())).toList();
    }

    @Test
    @EnabledIfSystemProperty(named = "baton.safe", matches = "\\d+")
    void manyHandoffs() throws Exception {
        var recordings = Files.createDirectories(folder.resolve("recordings"));
        var library = folder.resolve("library");
        var times = new ArrayList<String>();
        Backup taken;
        try (var open = new TestLibrary(folder, new Sidecars(recordings))) {
            open.fillInbox(Integer.getInteger("baton.safe"));
            open.write(h -> h.execute("""
                    insert into handoff_event (id, handoff_id, happened_at, person_id, kind, what)
                    select random_uuid(), h.id, h.created_at, h.sender_id, 'CREATED', h.company
                    from handoff h where not exists (select 1 from handoff_event e where e.handoff_id = h.id)"""));
            open.write(h -> h.execute("""
                    insert into deadline select random_uuid(), h.id, d.kind, d.owner_id, d.cause_id, d.policy, d.started_at,
                        d.asked_from, d.due_at, d.first_reminder, d.second_reminder, d.why, d.paused_at, d.closed_at,
                        d.closed_by, d.rung, d.is_open
                    from handoff h, deadline d where not exists (select 1 from deadline e where e.handoff_id = h.id)"""));
            var start = System.nanoTime();
            open.sweep();
            times.add("sidecars " + since(start));
            start = System.nanoTime();
            taken = open.backUp(new Backups(library, "test"), Samples.NOW);
            times.add("backup " + since(start) + ", " + taken.bytes() + " bytes");
        }
        var before = sums();
        Files.delete(library.resolve("library.mv.db"));
        var start = System.nanoTime();
        Restore.run(library, taken.file(), Samples.NOW, Progress.NONE);
        times.add("restore " + since(start));
        assertThat(Restore.withoutIdentity(sums())).isEqualTo(Restore.withoutIdentity(before));

        Files.delete(library.resolve("library.mv.db"));
        start = System.nanoTime();
        try (var replacement = DatabaseSwap.begin(library)) {
            try (var database = LibraryDatabase.open(replacement.folder())) {
                Rebuild.run(recordings, database, _ -> Optional.empty());
            }
            replacement.complete("rebuild", Samples.NOW);
        }
        times.add("rebuild " + since(start));
        assertThat(inFiles(sums())).isEqualTo(inFiles(before));
        assertThat(rows(sums())).isEqualTo(rows(before));
        System.out.println(System.getProperty("baton.safe") + " handoffs: " + String.join("; ", times));
    }

    private static long rows(List<TableChecksum> sums) {
        return sums.stream()
                .filter(s -> s.table().equals("HANDOFF"))
                .mapToLong(TableChecksum::rows)
                .sum();
    }

    private static String since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms";
    }
}
