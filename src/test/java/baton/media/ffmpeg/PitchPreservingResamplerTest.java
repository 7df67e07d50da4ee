package baton.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Another speed without another pitch, sample by sample.
class PitchPreservingResamplerTest {
    private static final int RATE = 48_000;

    /// A voice as far as a splicer is concerned: pulses of a period that wanders, in words with gaps.
    private static byte[] voice(int seconds) {
        var bytes = new byte[seconds * RATE * 2];
        double phase = 0;
        for (int i = 0; i < seconds * RATE; i++) {
            var time = i / (double) RATE;
            phase += (110 + 25 * Math.sin(time * 3)) / RATE;
            var word = Math.max(0, Math.sin(time * 9));
            var pulse = Math.exp(-40 * (phase - Math.floor(phase))) * Math.sin(phase * 40);
            var sample = (short) (20_000 * word * pulse);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }

    private static byte[] through(PitchPreservingResampler splicer, byte[] sound, Random random) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < sound.length; ) {
            var length = Math.min(sound.length - i, 2 * (100 + random.nextInt(3000)));
            splicer.push(Arrays.copyOfRange(sound, i, i + length));
            out.writeBytes(splicer.pull());
            i += length;
        }
        splicer.end();
        out.writeBytes(splicer.pull());
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.9, 1.1, 1.5, 2.0, 2.5})
    void isExactlyAsLongAsItsSpeedSays(double speed) {
        var spliced = through(new PitchPreservingResampler(speed), voice(20), new Random(1));
        // Never more than its patience and one fade away, however long it plays.
        assertThat(spliced.length / 2.0 / RATE).isCloseTo(20 / speed, Offset.offset(0.03));
    }

    @Test
    void atItsOwnSpeedNothingIsChanged() {
        var sound = voice(3);
        var spliced = through(new PitchPreservingResampler(1), sound, new Random(2));
        assertThat(Arrays.copyOf(spliced, sound.length)).isEqualTo(sound);
    }

    @Test
    void howTheSoundComesInMakesNoDifference() {
        var sound = voice(5);
        var one = through(new PitchPreservingResampler(1.5), sound, new Random(3));
        var other = through(new PitchPreservingResampler(1.5), sound, new Random(4));
        assertThat(one).isEqualTo(other);
    }

    @Test
    void itsPlaceIsTrueAcrossChangesOfSpeed() {
        var splicer = new PitchPreservingResampler(1.5);
        var sound = voice(4);
        splicer.push(sound);
        var first = splicer.pull().length / 2;
        assertThat(splicer.place()).isCloseTo(first * 1.5, Offset.offset(1.0));
        splicer.setSpeed(2);
        splicer.push(sound);
        var second = splicer.pull().length / 2;
        assertThat(splicer.place()).isCloseTo(first * 1.5 + second * 2, Offset.offset(1.0));
    }

    /// No click: where nothing jumps in the source, nothing jumps in what comes out.
    @Test
    void leavesNoSeam() {
        var sound = new byte[RATE * 6];
        for (int i = 0; i < sound.length / 2; i++) {
            var sample = (short) (12_000 * Math.sin(2 * Math.PI * 180 * i / RATE));
            sound[2 * i] = (byte) sample;
            sound[2 * i + 1] = (byte) (sample >> 8);
        }
        var spliced = through(new PitchPreservingResampler(1.7), sound, new Random(5));
        int steepest = 0;
        for (int i = 4; i + 1 < spliced.length - 4000; i += 2) {
            var before = (short) (spliced[i - 2] & 0xff | spliced[i - 1] << 8);
            var now = (short) (spliced[i] & 0xff | spliced[i + 1] << 8);
            steepest = Math.max(steepest, Math.abs(now - before));
        }
        // The sine itself rises by 283 from one sample to the next.
        assertThat(steepest).isLessThan(330);
    }
}
