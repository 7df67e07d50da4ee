package baton.media.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.TestJvm;
import baton.media.ffmpeg.TestClips;
import baton.playback.PlaybackSpeed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Opens, plays and closes again and again: memory, threads and handles stay as they were from the twentieth time on,
/// and a screen that is far too slow reads nothing that is gone.
/// `-Dbaton.cycles=150` for the figure in the README.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class PlayerCyclesTest {
    private static final int SETTLED = 20;
    private static final int CYCLES = Integer.getInteger("baton.cycles", 30);
    private static final Path STATUS = Path.of("/proc/self/status");

    @TempDir
    Path folder;

    private record Held(long kilobytes, long threads, long handles) {
        static Held now() throws IOException {
            try (var open = Files.list(Path.of("/proc/self/fd"))) {
                return new Held(status("VmRSS:"), status("Threads:"), open.count());
            }
        }

        private static long status(String name) throws IOException {
            return Files.readAllLines(STATUS).stream()
                    .filter(l -> l.startsWith(name))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void nothingIsKept() throws Exception {
        assumeTrue(Files.exists(STATUS), "only Linux tells what a program holds");
        var clip = folder.resolve("clip.mp4");
        TestClips.make(
                clip,
                "-f lavfi -i testsrc2=size=1280x720:rate=30:duration=6 -f lavfi -i sine=frequency=440:duration=6"
                        + " -c:v libopenh264 -b:v 2M -c:a aac");
        var pixels = ByteBuffer.allocateDirect(1280 * 720 * 4);
        Held settled = null;
        for (int i = 1; i <= CYCLES; i++) {
            cycle(clip, pixels);
            if (i == SETTLED) {
                settled = Held.now();
            }
        }
        var last = Held.now();
        System.out.printf("after %d cycles %s, after %d %s%n", SETTLED, settled, CYCLES, last);
        assertThat(settled).isNotNull();
        assertThat(last.threads()).isLessThanOrEqualTo(settled.threads() + 2);
        assertThat(last.handles()).isLessThanOrEqualTo(settled.handles() + 2);
        assertThat(last.kilobytes()).isLessThan(settled.kilobytes() + 60_000);
    }

    /// `-Dbaton.soak=60` goes on for an hour.
    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void aSlowScreenOnABusyMachineEndsNothing() throws Exception {
        var wide = folder.resolve("wide.mp4");
        TestClips.make(
                wide,
                "-f lavfi -i testsrc2=size=1280x720:rate=30:duration=6 -f lavfi -i sine=frequency=440:duration=6"
                        + " -c:v libopenh264 -b:v 2M -c:a aac");
        var odd = folder.resolve("odd.mp4");
        TestClips.make(odd, "-f lavfi -i testsrc2=size=810x454:rate=25:duration=6 -c:v libopenh264 -b:v 1M");
        var silent = folder.resolve("sound.m4a");
        TestClips.make(silent, "-f lavfi -i sine=frequency=440:duration=6 -c:a aac");
        var seconds = Math.max(3, 60 * Integer.getInteger("baton.soak", 0));
        var process = TestJvm.builder(
                        PlayerStress.class,
                        Map.of(),
                        List.of("" + seconds, wide.toString(), odd.toString(), silent.toString()))
                .redirectErrorStream(true)
                .start();
        var said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        System.out.println(said.getLast());
    }

    private static void cycle(Path clip, ByteBuffer pixels) throws Exception {
        try (var player = new FfmpegPlayer()) {
            player.open(clip, Duration.ofSeconds(1), PlaybackSpeed.USUAL);
            player.play();
            var from = player.position();
            var until = System.nanoTime() + 5_000_000_000L;
            while (player.position().minus(from).toMillis() < 150 && System.nanoTime() < until) {
                player.nextFrame(pixels);
                LockSupport.parkNanos(1_000_000);
            }
            player.seek(Duration.ofSeconds(4));
            while (!player.nextFrame(pixels) && System.nanoTime() < until) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
