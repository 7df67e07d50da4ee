package baton.media.player;

import static org.assertj.core.api.Assertions.assertThat;

import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.TestClips;
import baton.playback.ClipWarning;
import baton.playback.PlaybackSpeed;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clips that other programs made, or that lost something on the way: what is there plays, what is not is told.
class OddClipsTest {
    private static final String PICTURE = "-f lavfi -i testsrc2=size=320x180:rate=30:duration=3";
    private static final String SOUND = "-f lavfi -i sine=frequency=440:sample_rate=48000:duration=3";

    @TempDir
    static Path folder;

    private static Path clip(String name, String arguments) throws Exception {
        var file = folder.resolve(name);
        TestClips.make(file, arguments);
        return file;
    }

    private static Watching watched(Path clip) {
        return Watching.watch(clip, Duration.ZERO, 2.5, 15_000);
    }

    private static void playsWell(Path clip, int frames) {
        var seen = watched(clip);
        assertThat(seen.facts()).isNotNull();
        assertThat(seen.reachedEnd()).isTrue();
        assertThat(seen.troubles()).isEmpty();
        assertThat(seen.frames()).isGreaterThan(frames);
    }

    @Test
    void picturesWithMoreColour() throws Exception {
        playsWell(clip("422.mkv", PICTURE + " " + SOUND + " -c:v mpeg2video -pix_fmt yuv422p -b:v 4M -c:a aac"), 50);
    }

    @Test
    void whatAWebcamWrites() throws Exception {
        playsWell(clip("mjpeg.avi", PICTURE + " " + SOUND + " -c:v mjpeg -pix_fmt yuvj422p -c:a pcm_s16le"), 50);
    }

    @Test
    void picturesThatComeWhenTheyLike() throws Exception {
        playsWell(
                clip(
                        "vfr.mp4",
                        PICTURE + " " + SOUND
                                + " -vf select='not(mod(n,7))+not(mod(n,11))' -fps_mode vfr -c:v libopenh264 -c:a aac"),
                10);
    }

    @Test
    void soundAlone() throws Exception {
        var seen = watched(clip("sound.m4a", SOUND + " -c:a aac"));
        assertThat(seen.facts()).isNotNull();
        assertThat(seen.facts().width()).isZero();
        assertThat(seen.reachedEnd()).isTrue();
        assertThat(seen.troubles()).isEmpty();
    }

    @Test
    void stereoAtAnotherRate() throws Exception {
        playsWell(
                clip("stereo.mp4", PICTURE + " " + SOUND + " -c:v libopenh264 -ac 2 -ar 44100 -c:a aac -shortest"), 50);
    }

    @Test
    void aPhoneThatWasHeldUpright() throws Exception {
        var flat = clip("flat.mp4", PICTURE + " -c:v libopenh264");
        var upright = folder.resolve("upright.mp4");
        TestClips.make(upright, "-display_rotation 90 -i " + Ffmpeg.url(flat) + " -c copy");
        var before = firstFrame(flat, 320, 180);
        var after = firstFrame(upright, 180, 320);
        // Turned against the clock: what was at the top right is at the top left.
        for (int y = 10; y < 310; y += 37) {
            for (int x = 10; x < 170; x += 29) {
                assertThat(after.getInt((y * 180 + x) * 4)).isEqualTo(before.getInt((x * 320 + 319 - y) * 4));
            }
        }
    }

    @Test
    void aPictureLargerThanAScreenIsMadeSmaller() throws Exception {
        var seen = watched(clip(
                "4k.mp4",
                "-f lavfi -i testsrc2=size=3840x2160:rate=3:duration=1 -c:v libopenh264 -b:v 8M -allow_skip_frames 1"));
        assertThat(seen.facts()).isNotNull();
        assertThat(seen.facts().width()).isLessThanOrEqualTo(1932);
        assertThat(seen.frames()).isPositive();
    }

    @Test
    void aClipThatEndsEarlySaysSo() throws Exception {
        var whole = clip("whole.mp4", PICTURE + " " + SOUND + " -c:v libopenh264 -g 30 -c:a aac -movflags +faststart");
        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length / 2));
        var seen = watched(cut);
        assertThat(seen.reachedEnd()).isTrue();
        assertThat(seen.troubles()).contains(ClipWarning.CUT_SHORT);
    }

    @Test
    void aPictureThatStopsWhileTheSoundGoesOnIsTold() throws Exception {
        var clip = clip(
                "stops.mp4",
                "-f lavfi -i testsrc2=size=320x180:rate=30:duration=2 -f lavfi -i sine=frequency=440:duration=7"
                        + " -c:v libopenh264 -c:a aac");
        assertThat(watched(clip).troubles()).contains(ClipWarning.PICTURE_LOST);
    }

    @Test
    void fifteenMinutesAreJumpedThroughAtOnce() throws Exception {
        var clip = clip(
                "long.mp4",
                "-f lavfi -i testsrc2=size=160x90:rate=2:duration=900 -f lavfi -i sine=frequency=440:sample_rate=16000:duration=900"
                        + " -c:v libopenh264 -g 4 -c:a aac");
        var seen = Watching.watch(clip, Duration.ofSeconds(892), 2.5, 20_000);
        assertThat(seen.reachedEnd()).isTrue();
        assertThat(seen.frames()).isBetween(5, 25);
    }

    @Test
    void stepsByPictureForthAndBack() throws Exception {
        var clip = clip("steps.mp4", PICTURE + " -c:v libopenh264 -g 60");
        var pixels = ByteBuffer.allocateDirect(320 * 180 * 4);
        try (var player = new FfmpegPlayer(() -> null)) {
            player.open(clip, Duration.ofSeconds(1), PlaybackSpeed.USUAL);
            pull(player, pixels);
            var first = copy(pixels);
            player.step(true);
            pull(player, pixels);
            assertThat(player.position().toMillis()).isBetween(1030L, 1040L);
            assertThat(copy(pixels)).isNotEqualTo(first);
            player.step(false);
            pull(player, pixels);
            assertThat(player.position().toMillis()).isBetween(998L, 1003L);
            assertThat(copy(pixels)).isEqualTo(first);
            // Across the beginning of a group of pictures.
            player.seek(Duration.ofSeconds(2));
            pull(player, pixels);
            player.step(false);
            pull(player, pixels);
            assertThat(player.position().toMillis()).isBetween(1964L, 1969L);
            player.seek(Duration.ZERO);
            pull(player, pixels);
            player.step(false);
            assertThat(player.position()).isZero();
        }
    }

    private static byte[] copy(ByteBuffer pixels) {
        var bytes = new byte[pixels.capacity()];
        pixels.get(0, bytes);
        return bytes;
    }

    private static void pull(FfmpegPlayer player, ByteBuffer pixels) {
        var until = System.nanoTime() + 10_000_000_000L;
        while (!player.nextFrame(pixels)) {
            assertThat(System.nanoTime()).as("a picture came").isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static ByteBuffer firstFrame(Path clip, int width, int height) throws Exception {
        var pixels = ByteBuffer.allocateDirect(width * height * 4);
        try (var player = new FfmpegPlayer(() -> null)) {
            var facts = player.open(clip, Duration.ZERO, PlaybackSpeed.USUAL);
            assertThat(facts.width()).isEqualTo(width);
            assertThat(facts.height()).isEqualTo(height);
            pull(player, pixels);
        }
        return pixels;
    }
}
