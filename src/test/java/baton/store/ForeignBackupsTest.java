package baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import baton.store.backup.Backup;
import baton.store.backup.Backups;
import baton.store.db.Database;
import baton.store.file.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others put beside the backups, and what a person keeps for good, is never deleted nor taken for a backup.
class ForeignBackupsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private Backups backups;
    private Path home;

    @BeforeEach
    void open() {
        home = folder.resolve("home");
        database = LibraryDatabase.open(home);
        backups = new Backups(home, "test");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Path old(Path file) throws Exception {
        Files.writeString(file, "not a backup");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(180))));
        return file;
    }

    @Test
    void aChosenPlaceAndOtherPeoplesFilesStay() throws Exception {
        var merger = home.resolve("before-merger.zip");
        var forever = home.resolve("backups").resolve("keep-forever.zip");
        backups.takeTo(database, merger, NOW.minus(Duration.ofDays(200)), Progress.NONE);
        backups.takeTo(database, forever, NOW.minus(Duration.ofDays(200)), Progress.NONE);
        var contracts = old(home.resolve("contracts-2024.zip"));
        var photos = old(home.resolve("backups").resolve("photos.zip"));
        backups.take(database, Backup.Kind.AUTOMATIC, NOW, Progress.NONE);
        backups.take(database, Backup.Kind.AUTOMATIC, NOW.plusSeconds(1), Progress.NONE);
        assertThat(merger).exists();
        assertThat(forever).exists();
        assertThat(contracts).exists();
        assertThat(photos).exists();
        assertThat(backups.list(NOW).stream().map(Backup::name)).doesNotContain("contracts-2024.zip", "photos.zip");
        assertThat(backups.list(NOW).stream().filter(b -> b.kind() == Backup.Kind.CHOSEN))
                .hasSize(2)
                .allMatch(b -> b.goes() == null);
    }

    /// Brought back from a stick without the file beside it.
    @Test
    void aBackupWithoutItsManifestIsListedAndStays() throws Exception {
        var taken = backups.take(database, Backup.Kind.BY_HAND, NOW, Progress.NONE);
        var back = taken.file().resolveSibling("library-20261001-080000-000.zip");
        Files.copy(taken.file(), back);
        assertThat(backups.list(NOW).stream().map(Backup::file)).contains(back);
        backups.take(database, Backup.Kind.AUTOMATIC, NOW.plusSeconds(5), Progress.NONE);
        assertThat(back).exists();
    }

    /// A clock that once stood in the future must not stop backups until then, nor be the newest.
    @Test
    void aBackupOfTheFutureCountsForNothing() throws Exception {
        backups.take(database, Backup.Kind.AUTOMATIC, Instant.parse("2031-01-01T10:00:00Z"), Progress.NONE);
        assertThat(backups.isDue(NOW)).isTrue();
        var real = backups.take(database, Backup.Kind.AUTOMATIC, NOW, Progress.NONE);
        assertThat(backups.newest(NOW).orElseThrow().file()).isEqualTo(real.file());
        assertThat(backups.list(NOW).getFirst().file()).isEqualTo(real.file());
        assertThat(backups.isDue(NOW.plusSeconds(60))).isFalse();
    }

    /// What macOS puts beside each file on a foreign disk.
    @Test
    void aShadowOfAFileIsNoBackup() throws Exception {
        var taken = backups.take(database, Backup.Kind.AUTOMATIC, NOW, Progress.NONE);
        var shadow = taken.file().resolveSibling("._" + taken.name());
        Files.writeString(shadow, "Mac OS X");
        Files.writeString(shadow.resolveSibling(shadow.getFileName() + ".json"), "Mac OS X");
        assertThat(backups.list(NOW)).hasSize(1);
        assertThat(backups.newest(NOW).orElseThrow().file()).isEqualTo(taken.file());
    }
}
