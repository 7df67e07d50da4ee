package baton.media.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.DiskSpace;
import baton.recording.VideoMode;
import baton.recording.capture.Recorder;
import baton.store.TestDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk that really is full, where one so small can be made.
@EnabledOnOs(OS.LINUX)
class DiskFullTest {
    @TempDir
    Path folder;

    @Test
    void theTakeIsReadableToItsLastWholeSecondAndTheNextOneIsRecorded() throws Exception {
        try (var disk = TestDisk.mount(folder.resolve("small"), "700k")) {
            assumeTrue(disk.isMounted(), "no small disk can be made here");
            var small = disk.folder();
            // Half full from the beginning: a take fills the rest in seconds.
            Files.write(small.resolve("others"), new byte[400_000]);
            var full = new CompletableFuture<DeviceException>();
            // The guard that ends a take in time is off: this is the disk's own word.
            var blind = new DiskSpace(_ -> Long.MAX_VALUE);
            try (var recorder = new Recorder(new Mp4TakeFiles(), blind, InstantSource.system(), full::complete)) {
                recorder.open(new TestCamera(), new TestMicrophone(), VideoMode.HD);
                var take = small.resolve("take.mp4");
                recorder.start(take);
                assertThat(full.get(60, TimeUnit.SECONDS).problem()).isEqualTo(DeviceProblem.DISK_FULL);
                var until = recorder.elapsed();
                var result = recorder.stop();
                assertThat(result.cutShortBy()).isNotNull();
                assertThat(new Mp4TakeFiles().inspect(take).length())
                        .isBetween(until.minus(Duration.ofMillis(1_500)), until);
                var next = folder.resolve("next.mp4");
                recorder.start(next);
                while (recorder.elapsed().toMillis() < 1_000) {
                    LockSupport.parkNanos(1_000_000);
                }
                assertThat(recorder.stop().cutShortBy()).isNull();
                assertThat(new Mp4TakeFiles().inspect(next).length()).isGreaterThan(Duration.ofMillis(900));
            }
        }
    }
}
