package baton.media.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.playback.ClipUnreadableException;
import baton.playback.Still;
import baton.playback.StillSource;
import baton.recording.EncodingProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small pictures of clips, ours and others', the right way up.
@Timeout(60)
class FfmpegStillsTest {
    private static final Path SAMPLE = Path.of("recordings/samples/maya-1.mp4");
    private static final Path FOREIGN = Path.of("src/test/resources/foreign");

    @TempDir
    Path folder;

    private final FfmpegStills stills = new FfmpegStills();

    @Test
    void picturesAreSpreadOverWhatPlays() throws Exception {
        var from = Duration.ofSeconds(2);
        var to = Duration.ofSeconds(10);
        var found = stills.of(SAMPLE, from, to, 4);
        assertThat(found).hasSizeBetween(2, 4);
        assertThat(found)
                .extracting(Still::at)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(at -> at.compareTo(to) < 0);
        for (var still : found) {
            assertThat(still.width()).isEqualTo(StillSource.WIDTH);
            assertThat(still.height()).isEqualTo(StillSource.HEIGHT);
            assertThat(still.argb()).hasSize(still.width() * still.height());
            assertThat(Arrays.stream(still.argb()))
                    .as("opaque, and not of one colour")
                    .allMatch(p -> p >>> 24 == 0xff);
            assertThat(Arrays.stream(still.argb()).distinct().count()).isGreaterThan(50);
        }
        assertThat(found.getFirst().argb())
                .as("it moves")
                .isNotEqualTo(found.getLast().argb());
    }

    @ParameterizedTest
    @CsvSource({"turned.mov, 60, 108", "variable.mp4, 192, 108", "hevc.mov, 192, 108", "anamorphic.avi, 144, 108"})
    void anyVideoHasThemAsItIsSeen(String name, int width, int height) throws Exception {
        var found = stills.of(FOREIGN.resolve(name), Duration.ZERO, Duration.ofSeconds(2), 3);
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().width()).isEqualTo(width);
        assertThat(found.getFirst().height()).isEqualTo(height);
    }

    /// A phone held upright has the sky above: what is turned with the picture lies where it is seen.
    @Test
    void whatIsTurnedIsTurned() throws Exception {
        var turned = stills.of(FOREIGN.resolve("turned.mov"), Duration.ZERO, Duration.ofSeconds(2), 1)
                .getFirst();
        var upright = folder.resolve("upright.mp4");
        new FfmpegClipProcessor().takeIn(FOREIGN.resolve("turned.mov"), upright, EncodingProgress.UNWATCHED);
        var same = stills.of(upright, Duration.ZERO, Duration.ofSeconds(2), 1).getFirst();
        assertThat(same.width()).isEqualTo(turned.width());
        assertThat(difference(turned, same)).as("of 255, on the average").isLessThan(25);
    }

    private static double difference(Still one, Still other) {
        long sum = 0;
        for (int i = 0; i < one.argb().length; i++) {
            sum += Math.abs((one.argb()[i] & 0xff) - (other.argb()[i] & 0xff));
        }
        return (double) sum / one.argb().length;
    }

    @Test
    void whereThereIsNoPictureThereAreNone() throws Exception {
        var sound = folder.resolve("sound.m4a");
        baton.media.ffmpeg.FfmpegTool.run(List.of(
                "-v",
                "error",
                "-y",
                "-i",
                SAMPLE.toAbsolutePath().toString(),
                "-vn",
                "-c:a",
                "copy",
                sound.toAbsolutePath().toString()));
        assertThat(stills.of(sound, Duration.ZERO, Duration.ofSeconds(5), 4)).isEmpty();
        var text = Files.writeString(folder.resolve("text.mp4"), "no video");
        assertThatThrownBy(() -> stills.of(text, Duration.ZERO, Duration.ofSeconds(5), 4))
                .isInstanceOf(ClipUnreadableException.class);
        assertThatThrownBy(() -> stills.of(folder.resolve("gone.mp4"), Duration.ZERO, Duration.ofSeconds(5), 4))
                .isInstanceOfSatisfying(
                        ClipUnreadableException.class,
                        e -> assertThat(e.reason()).isEqualTo(ClipUnreadableException.Reason.MISSING));
    }

    /// Cut off in the middle: what is there is shown.
    @Test
    void aClipThatIsCutOffHasItsFirstOnes() throws Exception {
        var whole = Files.readAllBytes(SAMPLE);
        var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length * 2 / 3));
        var found = stills.of(cut, Duration.ZERO, Duration.ofSeconds(10), 5);
        assertThat(found).isSortedAccordingTo(Comparator.comparing(Still::at));
    }
}
