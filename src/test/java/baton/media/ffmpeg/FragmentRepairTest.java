package baton.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import baton.media.capture.Mp4TakeFiles;
import baton.media.capture.TestCamera;
import baton.media.capture.TestMicrophone;
import baton.recording.DiskSpace;
import baton.recording.VideoMode;
import baton.recording.capture.Recorder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A take that was torn off wherever a disk can be full is read up to its last whole fragment.
class FragmentRepairTest {
    @TempDir
    Path folder;

    /// Where the last fragment begins that is there with its media's first bytes, and how long its header is.
    private record Last(int at, int header) {}

    private static Last last(byte[] take) {
        var found = new Last(-1, 0);
        var bytes = ByteBuffer.wrap(take);
        for (int at = 0; at + 8 <= take.length; ) {
            var size = bytes.getInt(at);
            var type = new String(take, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("moof") && at + size + 64 <= take.length) {
                found = new Last(at, size);
            }
            if (size < 8) {
                break;
            }
            at += size;
        }
        return found;
    }

    /// What lies on the disk while a take runs.
    private byte[] running() throws Exception {
        var take = folder.resolve("take.mp4");
        var running = folder.resolve("running.mp4");
        try (var recorder =
                new Recorder(new Mp4TakeFiles(), new DiskSpace(_ -> Long.MAX_VALUE), InstantSource.system(), _ -> {})) {
            recorder.open(new TestCamera(), new TestMicrophone(), VideoMode.HD);
            recorder.start(take);
            while (recorder.elapsed().compareTo(Duration.ofSeconds(3)) < 0) {
                LockSupport.parkNanos(1_000_000);
            }
            Files.copy(take, running);
            recorder.stop();
        }
        return Files.readAllBytes(running);
    }

    @Test
    void aTakeTornAnywhereInItsLastFragmentPlaysUpToIt() throws Exception {
        var take = running();
        var last = last(take);
        assertThat(last.at()).as("a take of three seconds has fragments").isPositive();
        var torn = folder.resolve("torn.mp4");
        var writers = new Mp4TakeFiles();
        Files.write(torn, Arrays.copyOf(take, last.at()));
        var whole = writers.inspectTake(torn).length();
        assertThat(whole).isGreaterThan(Duration.ofSeconds(1));
        for (int cut = last.at() + 1; cut < last.at() + last.header() + 40; cut += 7) {
            Files.write(torn, Arrays.copyOf(take, cut));
            assertThat(writers.inspectTake(torn).length())
                    .as("torn %d bytes into a header of %d", cut - last.at(), last.header())
                    .isGreaterThanOrEqualTo(whole);
        }
    }

    @Test
    void whatIsWholeOrNoTakeAtAllIsLeftAsItIs() throws Exception {
        var take = running();
        var file = folder.resolve("file.mp4");
        for (var bytes : new byte[][] {
            Arrays.copyOf(take, last(take).at()),
            "not a film at all, and longer than any header".getBytes(StandardCharsets.UTF_8),
            {},
            {0, 0, 0}
        }) {
            Files.write(file, bytes);
            assertThat(FragmentRepair.cutOff(file)).isFalse();
            assertThat(file).hasBinaryContent(bytes);
        }
    }
}
