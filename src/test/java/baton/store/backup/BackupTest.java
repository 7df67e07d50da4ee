package baton.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.Samples;
import baton.store.LibraryDatabase;
import baton.store.TestLibrary;
import baton.store.db.LibraryFile;
import baton.store.db.StoreException;
import baton.store.db.TableChecksum;
import baton.store.file.Progress;
import baton.store.file.Sha256;
import baton.store.sidecar.NewerSidecars;
import baton.store.sidecar.SidecarWriter;
import baton.store.sidecar.Sidecars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup is proved when it is taken, and a restore brings back the same counts and hashes.
class BackupTest {
    private static final Instant NOW = Samples.NOW;

    @TempDir
    Path folder;

    private Path library() {
        return folder.resolve("library");
    }

    private Backups backups() {
        return new Backups(library(), "test");
    }

    private List<TableChecksum> sums() throws SQLException {
        try (var connection = LibraryFile.alone(library(), true)) {
            return TableChecksum.of(connection);
        }
    }

    /// Of each handoff in the order in which they count.
    private List<String> events() throws SQLException {
        try (var connection = LibraryFile.alone(library(), true);
                var row = connection.createStatement().executeQuery("""
                        select id, handoff_id, happened_at, person_id, kind, payload, sent, place
                        from handoff_event order by handoff_id, place nulls last, entered""")) {
            var events = new ArrayList<String>();
            while (row.next()) {
                var event = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    event.append(row.getString(i)).append('|');
                }
                events.add(event.toString());
            }
            return events;
        }
    }

    private UUID identity() throws SQLException {
        try (var connection = LibraryFile.alone(library(), true);
                var rows = connection.createStatement().executeQuery("select id from library_identity")) {
            return rows.next() ? rows.getObject(1, UUID.class) : new UUID(0, 0);
        }
    }

    private Backup backUp(TestLibrary open, Instant now) throws IOException {
        return open.backUp(backups(), now);
    }

    @Test
    void whatWasBackedUpComesBackRowForRow() throws Exception {
        Backup taken;
        try (var open = new TestLibrary(folder)) {
            open.fillInbox(300);
            taken = backUp(open, NOW);
            assertThat(LibraryFile.isInUse(library())).isTrue();
            assertThatThrownBy(() -> Restore.run(library(), taken.file(), NOW, Progress.NONE))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.LOCKED));
        }
        var before = sums();
        assertThat(taken.handoffs()).isEqualTo(300);
        var manifest = BackupManifest.read(taken.file()).orElseThrow();
        assertThat(manifest.compared()).isTrue();
        assertThat(manifest.tables()).isEqualTo(before);
        assertThat(before.stream()
                        .filter(s -> s.table().equals("HANDOFF"))
                        .findFirst()
                        .orElseThrow()
                        .rows())
                .isEqualTo(300);

        Files.delete(library().resolve("library.mv.db"));
        var report = Restore.run(library(), taken.file(), NOW, Progress.NONE);
        assertThat(report.handoffs()).isEqualTo(300);
        assertThat(Restore.withoutIdentity(sums())).isEqualTo(Restore.withoutIdentity(before));
        assertThat(identity())
                .as("another library, for whatever is kept beside it")
                .isNotEqualTo(new UUID(0, 0));
        assertThat(library().resolve("replacing")).doesNotExist();
    }

    @Test
    void aDamagedLibraryIsSetAsideAndTheBackupTakesItsPlace() throws Exception {
        Backup taken;
        try (var open = new TestLibrary(folder)) {
            open.fillInbox(20);
            taken = backUp(open, NOW);
        }
        var before = Restore.withoutIdentity(sums());
        var place = library().resolve("library.mv.db");
        var damaged = Files.readAllBytes(place);
        for (int i = 0; i < damaged.length; i += 7) {
            damaged[i] ^= 0x55;
        }
        Files.write(place, damaged);
        assertThatThrownBy(() -> LibraryDatabase.open(library()))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.DAMAGED));
        var report = Restore.run(library(), taken.file(), NOW, Progress.NONE);
        assertThat(Restore.withoutIdentity(sums())).isEqualTo(before);
        assertThat(Files.readAllBytes(report.aside()))
                .as("nothing is thrown away")
                .isEqualTo(damaged);
        assertThat(backups().list(NOW)).extracting(Backup::kind).contains(Backup.Kind.SET_ASIDE);
    }

    /// A backup that was changed since is refused before anything is touched.
    @Test
    void aDamagedBackupChangesNothing() throws Exception {
        Backup taken;
        try (var open = new TestLibrary(folder)) {
            open.fillInbox(20);
            taken = backUp(open, NOW);
        }
        var before = sums();
        var bytes = Files.readAllBytes(taken.file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(taken.file(), bytes);
        assertThatThrownBy(() -> Restore.run(library(), taken.file(), NOW, Progress.NONE))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.BACKUP_DAMAGED));
        assertThat(sums()).isEqualTo(before);
    }

    @Test
    void whatWasStoppedOrHalfDoneLeavesTheBackupsOfBefore() throws Exception {
        try (var open = new TestLibrary(folder)) {
            open.fillInbox(5);
            var first = backUp(open, NOW);
            assertThatThrownBy(() -> open.backUp(backups(), NOW.plusSeconds(1), (done, _) -> done < 2))
                    .isInstanceOf(CancellationException.class);
            assertThat(backups().list(NOW)).extracting(Backup::file).containsExactly(first.file());
            // Somebody brought it without its manifest: it is listed, counts for nothing and stays.
            Files.writeString(backups().folder().resolve("library-20200101-000000-000.zip"), "half");
            // As a program that was killed leaves them.
            Files.writeString(backups().folder().resolve("library-20200102-000000-000.zip.json"), "{}");
            Files.writeString(backups().folder().resolve("library-20200103-000000-000.zip.part"), "half");
            assertThat(backups().list(NOW))
                    .extracting(Backup::kind)
                    .containsExactlyInAnyOrder(Backup.Kind.CHOSEN, first.kind());
            assertThat(backups().newest(NOW)).map(Backup::file).contains(first.file());
            var second = backUp(open, NOW.plus(Duration.ofDays(1)));
            try (var files = Files.list(backups().folder())) {
                assertThat(files.map(f -> f.getFileName().toString()))
                        .containsExactlyInAnyOrder(
                                "backup.lock",
                                "library-20200101-000000-000.zip",
                                first.name(),
                                first.name() + ".json",
                                second.name(),
                                second.name() + ".json");
            }
        }
    }

    /// What was done after the backup stands in the files beside the clips.
    @Test
    void whatCameAfterTheBackupIsTakenInOrSetAside() throws Exception {
        var recordings = Files.createDirectories(folder.resolve("recordings"));
        Backup taken;
        UUID changed;
        UUID fresh;
        try (var open = new TestLibrary(folder, new Sidecars(recordings))) {
            var one = open.handoffService.begin(open.maya.id(), Samples.complete(open.priya.id()));
            changed = one.id();
            open.handoffService.begin(open.maya.id(), Samples.complete(open.priya.id()));
            taken = backUp(open, NOW);
            open.now = NOW.plus(Duration.ofHours(1));
            open.handoffService.handOff(one, open.maya.id());
            fresh = open.handoffService
                    .begin(open.maya.id(), Samples.complete(open.priya.id()))
                    .id();
        }
        var before = sums();
        var events = events();
        Restore.run(library(), taken.file(), NOW, Progress.NONE);
        try (var database = LibraryDatabase.open(library())) {
            var newer = new NewerSidecars(database, recordings, _ -> Optional.empty());
            assertThat(newer.find()).containsExactlyInAnyOrder(changed + ".handoff.json", fresh + ".handoff.json");
            assertThat(new SidecarWriter(database, new Sidecars(recordings)).sweep())
                    .as("what knows more is not written over")
                    .isZero();
            var report = newer.takeIn();
            assertThat(report.handoffs()).isEqualTo(2);
            assertThat(report.problems()).isEmpty();
            assertThat(newer.find()).isEmpty();
        }
        // All but the numbers of change, which an index counts anew, and those of events, whose order is as it was.
        assertThat(events()).isEqualTo(events);
        for (var table : List.of("FEEDBACK", "DEADLINE", "PERSON", "CLIP")) {
            assertThat(sums())
                    .contains(before.stream()
                            .filter(s -> s.table().equals(table))
                            .findFirst()
                            .orElseThrow());
        }
        Restore.run(library(), taken.file(), NOW, Progress.NONE);
        try (var database = LibraryDatabase.open(library())) {
            var newer = new NewerSidecars(database, recordings, _ -> Optional.empty());
            assertThat(newer.setAside()).isEqualTo(2);
            assertThat(newer.find()).isEmpty();
            assertThat(recordings.resolve("set-aside").resolve(fresh + ".handoff.json"))
                    .exists();
        }
    }

    /// Another engine's file is kept as it was, and written out, before this one touches it.
    @Test
    void anotherEngineMeansAnExportFirst() throws Exception {
        try (var open = new TestLibrary(folder)) {
            open.fillInbox(5);
        }
        var before = sums();
        var untouched = Sha256.of(library().resolve("library.mv.db"));
        Files.writeString(library().resolve("engine-version"), "2.3.232");
        LibraryDatabase.open(library()).close();
        assertThat(EngineUpgrade.noted(library())).isEqualTo(LibraryFile.engine());
        var kept = backups().list(NOW);
        assertThat(kept).extracting(Backup::kind).containsExactly(Backup.Kind.BEFORE_UPGRADE);
        assertThat(kept.getFirst().handoffs()).isEqualTo(5);
        assertThat(BackupManifest.read(kept.getFirst().file()).orElseThrow().engine())
                .isEqualTo("2.3.232");
        var script = backups().folder().resolve(kept.getFirst().name().replace(".zip", ".sql.zip"));
        assertThat(Files.size(script)).isGreaterThan(1_000);
        var work = Files.createDirectory(folder.resolve("work"));
        BackupCopy.unpack(kept.getFirst().file(), work);
        assertThat(Sha256.of(work.resolve("library.mv.db"))).isEqualTo(untouched);
        Restore.run(library(), kept.getFirst().file(), NOW, Progress.NONE);
        assertThat(Restore.withoutIdentity(sums())).isEqualTo(Restore.withoutIdentity(before));
    }

    @Test
    void aFileThatOnlyAnotherEngineReadsIsNotCalledDamaged() throws IOException {
        Files.createDirectories(library());
        for (var head : List.of("-- H2 0.5/B --      ", "H:2,block:2,blockSize:1000,chunk:1,format:9,fletcher:0\n")) {
            Files.writeString(library().resolve("library.mv.db"), head + " ".repeat(8_192));
            assertThatThrownBy(() -> LibraryDatabase.open(library()))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.OTHER_ENGINE));
        }
    }

    /// Whenever a program ends while it replaces the library, the next start finds the old one or the new one.
    @Test
    void anInterruptedReplacementIsUndoneOrFinished() throws Exception {
        try (var open = new TestLibrary(folder)) {
            open.fillInbox(3);
        }
        var old = sums();
        var place = library().resolve("library.mv.db");
        var fresh = Files.createDirectories(library().resolve("replacing"));
        Files.writeString(fresh.resolve("library.mv.db"), "half");
        LibraryDatabase.open(library()).close();
        assertThat(sums()).as("undone").isEqualTo(old);
        assertThat(fresh).doesNotExist();

        Files.createDirectories(fresh);
        Files.copy(place, fresh.resolve("library.mv.db"));
        Files.writeString(fresh.resolve("ready"), "");
        Files.move(place, library().resolve("library-before-restore-x.mv.db"));
        LibraryDatabase.open(library()).close();
        assertThat(sums()).as("finished").isEqualTo(old);
        assertThat(fresh).doesNotExist();
    }

    @Test
    void theFullCheckFindsARecordThatIsNone() throws Exception {
        try (var open = new TestLibrary(folder)) {
            open.fillInbox(3);
            assertThat(open.checked(NOW)).isTrue();
            open.write(h -> h.execute("update handoff set record = '{' where company <> 'Northwind'"));
            assertThatThrownBy(() -> open.checked(NOW))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.DAMAGED));
        }
    }
}
