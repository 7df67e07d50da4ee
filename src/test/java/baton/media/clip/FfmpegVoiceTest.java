package baton.media.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import baton.media.ffmpeg.TestClips;
import baton.playback.VoiceSource;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody who listens to speech is given: all of it, in its place.
class FfmpegVoiceTest {
    @TempDir
    Path folder;

    private static float[] all(Path clip, int chunk) throws Exception {
        var all = new float[VoiceSource.RATE * 20];
        var count = 0;
        try (var voice = new FfmpegVoice().open(clip)) {
            var some = new float[chunk];
            for (int read = voice.read(some); read > 0; read = voice.read(some)) {
                System.arraycopy(some, 0, all, count, read);
                count += read;
            }
            assertThat(voice.read(some)).as("over is over").isZero();
        }
        return Arrays.copyOf(all, count);
    }

    private static double loudness(float[] sound, double from, double to) {
        double power = 0;
        for (int i = (int) (from * VoiceSource.RATE); i < to * VoiceSource.RATE; i++) {
            power += sound[i] * sound[i];
        }
        return Math.sqrt(power / ((to - from) * VoiceSource.RATE));
    }

    @Test
    void aLateStartAndAGapAreSilence() throws Exception {
        var clip = folder.resolve("gap.mkv");
        // A tone that begins a second late and is missing from second 3 to 5.
        TestClips.make(
                clip,
                "-f lavfi -i testsrc2=size=64x64:rate=10:duration=7 -itsoffset 1 -f lavfi -i sine=frequency=440:duration=4"
                        + " -af asetpts=if(gte(T\\,3)\\,PTS+2/TB\\,PTS) -c:v mpeg4 -c:a pcm_s16le");
        var sound = all(clip, 512);
        assertThat(sound.length / (double) VoiceSource.RATE).isCloseTo(7, within(0.1));
        assertThat(loudness(sound, 0.1, 0.9)).isLessThan(0.001);
        assertThat(loudness(sound, 1.1, 2.8)).isGreaterThan(0.05);
        assertThat(loudness(sound, 3.2, 4.8)).isLessThan(0.001);
        assertThat(loudness(sound, 5.2, 6.8)).isGreaterThan(0.05);
    }

    @Test
    void howMuchIsAskedForAtOnceChangesNothing() throws Exception {
        var clip = folder.resolve("tone.mp4");
        TestClips.tone(clip, 1);
        assertThat(all(clip, 333)).isEqualTo(all(clip, 16_000));
    }
}
