package baton.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SoundClockTest {
    private static final int CHUNK = 960;
    private static final long PERIOD = CHUNK * 1_000_000_000L / Microphone.SAMPLE_RATE;

    @Test
    void seesThroughTheJitterOfArrival() {
        var clock = new SoundClock();
        var random = new Random(3);
        long spoken = 0;
        for (int i = 0; i < 200; i++) {
            var arrives = spoken + PERIOD + random.nextInt(30_000_000);
            var at = clock.hear(CHUNK, arrives, i < 50);
            if (i >= 50) {
                assertThat((double) at).isCloseTo(spoken, Offset.offset(2_000_000.0));
                assertThat(clock.missing()).isZero();
            }
            spoken += PERIOD;
        }
    }

    @Test
    void fillsWhatTheDriverLost() {
        var clock = new SoundClock();
        long spoken = 0;
        for (int i = 0; i < 50; i++, spoken += PERIOD) {
            clock.hear(CHUNK, spoken + PERIOD, true);
        }
        clock.missing();
        spoken += 300_000_000L;
        long filled = 0;
        for (int i = 0; i < 200; i++, spoken += PERIOD) {
            clock.hear(CHUNK, spoken + PERIOD, false);
            filled += clock.missing();
        }
        assertThat(filled).isEqualTo(Microphone.SAMPLE_RATE * 3 / 10);
    }

    @Test
    void oneLateChunkIsNotALoss() {
        var clock = new SoundClock();
        long spoken = 0;
        for (int i = 0; i < 300; i++, spoken += PERIOD) {
            clock.hear(CHUNK, spoken + PERIOD + (i % 40 == 0 ? 150_000_000L : 0), i < 30);
            assertThat(clock.missing()).isZero();
        }
    }
}
