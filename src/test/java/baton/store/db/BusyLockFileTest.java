package baton.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import baton.store.TestLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program that opens the library in the very moment in which another one closes it finds its lock in motion; it
/// tries again and gets in.
@Timeout(60)
class BusyLockFileTest {
    @TempDir
    Path folder;

    @Test
    void aLockInMotionIsWaitedFor() throws Exception {
        try (var library = new TestLibrary(folder)) {
            assertThat(library.people.all()).hasSize(3);
        }
        Path file;
        try (var files = Files.walk(folder)) {
            file = files.filter(f -> f.getFileName().toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
        var lock = file.resolveSibling(file.getFileName().toString().replace(".mv.db", ".lock.db"));
        Files.writeString(lock, "");
        var end = Instant.now().plusSeconds(5);
        var other = Thread.ofPlatform().daemon().start(() -> {
            try {
                while (Instant.now().isBefore(end)) {
                    Files.setLastModifiedTime(lock, FileTime.from(Instant.now()));
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                Files.deleteIfExists(lock);
            } catch (Exception gone) {
                // The lock is the other's by now.
                return;
            }
        });
        try (var library = new TestLibrary(folder)) {
            // The same three come into it once more.
            assertThat(library.people.all()).hasSize(6);
        } finally {
            other.join();
        }
    }
}
