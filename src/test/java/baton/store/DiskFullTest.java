package baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.store.backup.Backups;
import baton.store.db.Compaction;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.db.StoreException;
import baton.store.file.DiskFull;
import baton.store.file.Progress;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full is told as that, and the library is as it was once there is room again.
@EnabledOnOs(OS.LINUX)
@Timeout(30)
class DiskFullTest {
    @TempDir
    Path folder;

    private TestDisk disk;
    private Path small;

    @BeforeEach
    void mount() throws Exception {
        disk = TestDisk.mount(folder.resolve("small"), "6m");
        small = disk.folder();
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    private static void put(Database database, int i, String text) {
        new MachineSettings(database).put("key" + i, text);
    }

    @Test
    void theLibraryIsWholeAndGoesOn() throws Exception {
        assumeTrue(disk.isMounted(), "no small disk can be made here");
        var home = small.resolve("home");
        try (var database = LibraryDatabase.open(home)) {
            put(database, 0, "kept");
            disk.fill();
            var failed = catchThrowable(() -> {
                for (int i = 1; i < 500; i++) {
                    put(database, i, "x".repeat(2_000));
                }
            });
            assertThat(failed)
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.DISK_FULL));
            disk.free();
            put(database, 1_000, "goes on");
            assertThat(new MachineSettings(database).get("key0")).contains("kept");
        }
        try (var again = LibraryDatabase.open(home)) {
            assertThat(new MachineSettings(again).get("key1000")).contains("goes on");
        }
    }

    @Test
    void aFullDiskAtTheStartIsNoDamage() throws Exception {
        assumeTrue(disk.isMounted(), "no small disk can be made here");
        disk.fill();
        var failed =
                catchThrowable(() -> LibraryDatabase.open(small.resolve("home")).close());
        assertThat(failed)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.DISK_FULL));
    }

    @Test
    void aBackupThatHasNoRoomSaysSoAndLeavesNothing() throws Exception {
        assumeTrue(disk.isMounted(), "no small disk can be made here");
        var home = folder.resolve("home");
        try (var database = LibraryDatabase.open(home)) {
            put(database, 0, "kept");
            disk.fill();
            var failed = catchThrowable(() -> new Backups(home, "test")
                    .takeTo(database, small.resolve("backup.zip"), Instant.EPOCH, Progress.NONE));
            assertThat(DiskFull.is(failed)).as("" + failed).isTrue();
            assertThat(small.resolve("backup.zip")).doesNotExist();
        }
    }

    @Test
    void otherTroubleIsNot() {
        assertThat(DiskFull.is(new NoSuchFileException("/no/such/file"))).isFalse();
        assertThat(DiskFull.is(new IOException("Permission denied"))).isFalse();
        assertThat(DiskFull.is(
                        new IllegalStateException(new FileSystemException("x", null, "No space left on device"))))
                .isTrue();
        assertThat(DiskFull.is(new IOException("There is not enough space on the disk")))
                .isTrue();
    }

    /// The engine closes with the command; a second close must not do it all again.
    @Test
    void aFileThatIsToBeMadeAnewIsMadeAnewOnce() throws Exception {
        var home = folder.resolve("home");
        try (var database = LibraryDatabase.open(home)) {
            put(database, 0, "kept");
            Compaction.want(home);
        }
        assertThat(home.resolve("compact-wanted")).doesNotExist();
        try (var again = LibraryDatabase.open(home)) {
            assertThat(new MachineSettings(again).get("key0")).contains("kept");
        }
    }
}
