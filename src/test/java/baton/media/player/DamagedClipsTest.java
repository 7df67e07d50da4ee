package baton.media.player;

import static org.assertj.core.api.Assertions.assertThat;

import baton.media.ffmpeg.TestClips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Good clips with bytes cut off, cut out and turned over: each either plays or is refused with its reason; none ends
/// the
/// program, and none stands still without words. `-Dbaton.damaged=1000` makes a thousand.
class DamagedClipsTest {
    private static final int FILES = Integer.getInteger("baton.damaged", 20);
    private static final long SEED = 2026;

    @TempDir
    static Path folder;

    @Test
    void noneEndsTheProgramAndNoneStandsStill() throws Exception {
        var good = good();
        var random = new Random(SEED);
        int refused = 0;
        int played = 0;
        int troubled = 0;
        long slowest = 0;
        long stillest = 0;
        var nothing = new ArrayList<Integer>();
        for (int i = 0; i < FILES; i++) {
            var file = Files.write(folder.resolve("damaged.mp4"), damaged(good.get(i % good.size()), random));
            var seen = Watching.watch(file, Duration.ZERO, 2.5, FILES > 100 ? 2500 : 1000);
            if (seen.facts() == null) {
                refused++;
                slowest = Math.max(slowest, seen.openMillis());
            } else {
                played++;
                troubled += seen.troubles().isEmpty() ? 0 : 1;
                slowest = Math.max(slowest, seen.openMillis());
                stillest = Math.max(stillest, seen.longestWait());
                if (seen.frames() == 0 && !seen.reachedEnd() && seen.troubles().isEmpty()) {
                    nothing.add(i);
                }
            }
        }
        System.out.printf(
                "%d damaged files: %d refused, %d play (%d of them with a word); first answer after %d ms at most,"
                        + " still for %d ms at most%n",
                FILES, refused, played, troubled, slowest, stillest);
        assertThat(nothing).as("neither picture nor words").isEmpty();
        assertThat(stillest).as("milliseconds of standing still without words").isLessThan(4000);
        assertThat(refused).isPositive();
        assertThat(played).isPositive();
    }

    private static List<byte[]> good() throws Exception {
        var files = new ArrayList<byte[]>();
        for (var flags : List.of("+faststart", "+frag_keyframe+empty_moov", "+frag_every_frame", "+rtphint")) {
            var file = folder.resolve("good.mp4");
            TestClips.make(
                    file,
                    "-f lavfi -i testsrc2=size=160x90:rate=30:duration=3 -f lavfi -i sine=frequency=440:duration=3"
                            + " -c:v libopenh264 -g 30 -c:a aac -movflags " + flags);
            files.add(Files.readAllBytes(file));
        }
        return files;
    }

    private static byte[] damaged(byte[] good, Random random) {
        var bytes = good.clone();
        // Some in the part that says where everything is, which is the worst.
        var header = random.nextInt(3) == 0 ? Math.min(3000, bytes.length) : bytes.length;
        var flips = 1 << random.nextInt(11);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(header)] ^= (byte) (1 << random.nextInt(8));
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> withoutAPart(bytes, random);
            default -> bytes;
        };
    }

    private static byte[] withoutAPart(byte[] bytes, Random random) {
        var from = random.nextInt(bytes.length);
        var until = Math.min(bytes.length, from + random.nextInt(20_000));
        var rest = new byte[bytes.length - (until - from)];
        System.arraycopy(bytes, 0, rest, 0, from);
        System.arraycopy(bytes, until, rest, from, bytes.length - until);
        return rest;
    }
}
