package baton.media.player;

import static org.assertj.core.api.Assertions.assertThat;

import baton.media.ffmpeg.TempoFilter;
import baton.media.ffmpeg.TestClips;
import baton.playback.PlaybackSpeed;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A 440 Hz tone stays a 440 Hz tone at every speed. Measured on what the player hands to the sound output.
class PlayerPitchTest {
    @TempDir
    static Path folder;

    private static Path tone;

    @BeforeAll
    static void record() throws Exception {
        tone = folder.resolve("tone.mp4");
        TestClips.tone(tone, 6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 2.1, 2.2, 2.3, 2.4, 2.5})
    void theVoiceKeepsItsPitch(double speed) throws Exception {
        var heard = new Ear();
        try (var player = new FfmpegPlayer(() -> heard)) {
            player.open(tone, Duration.ZERO, new PlaybackSpeed(speed));
            player.play();
            while (heard.samples() < TempoFilter.RATE * 2) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        var hertz = pitch(heard.take(TempoFilter.RATE * 2));
        System.out.printf("pitch at %.1fx: %.2f Hz%n", speed, hertz);
        assertThat(hertz).isCloseTo(440, Offset.offset(1.0));
    }

    /// Takes play as loud as one another: what a clip's notes say is added, and no voice is clipped.
    @ParameterizedTest
    @ValueSource(doubles = {-6, 6, 15})
    void aClipPlaysAsMuchLouderAsItsNotesSay(double decibels) throws Exception {
        var plain = loudest(0);
        var louder = loudest(decibels);
        var wanted = Math.min(plain * Math.pow(10, decibels / 20), Short.MAX_VALUE * 0.92);
        assertThat(louder).isCloseTo(wanted, Offset.offset(wanted * 0.08));
    }

    private static double loudest(double decibels) throws Exception {
        var heard = new Ear();
        try (var player = new FfmpegPlayer(() -> heard)) {
            player.open(tone, Duration.ZERO, new PlaybackSpeed(1));
            player.setGain(decibels);
            player.play();
            while (heard.samples() < TempoFilter.RATE * 2) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        var samples = heard.take(TempoFilter.RATE * 2);
        double peak = 0;
        for (int i = TempoFilter.RATE; i < samples.length; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    /// The strongest frequency, by a fine search around a coarse one (Hann window, half a second, after the start).
    private static double pitch(short[] samples) {
        var coarse = strongest(samples, 200, 1200, 2);
        return strongest(samples, coarse - 4, coarse + 4, 0.25);
    }

    private static double strongest(short[] samples, double least, double most, double step) {
        var count = TempoFilter.RATE;
        var from = samples.length - count;
        double best = 0;
        double bestPower = -1;
        for (double hertz = least; hertz <= most; hertz += step) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < count; i += 4) {
                var window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / count);
                var angle = 2 * Math.PI * hertz * i / TempoFilter.RATE;
                real += window * samples[from + i] * Math.cos(angle);
                imaginary += window * samples[from + i] * Math.sin(angle);
            }
            var power = real * real + imaginary * imaginary;
            if (power > bestPower) {
                bestPower = power;
                best = hertz;
            }
        }
        return best;
    }

    /// A sound output that keeps what it hears, at the pace of a real one or faster.
    static final class Ear implements AudioOutput {
        private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

        @Override
        public int room() {
            return 4800;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            heard.write(bytes, offset, length);
        }

        @Override
        public synchronized long heard() {
            return heard.size() / 2;
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public void flush() {}

        @Override
        public void setVolume(double volume) {}

        @Override
        public void close() {}

        long samples() {
            return heard();
        }

        synchronized short[] take(int count) {
            var all = ByteBuffer.wrap(heard.toByteArray())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            var samples = new short[Math.min(count, all.remaining())];
            all.get(samples);
            return samples;
        }
    }
}
