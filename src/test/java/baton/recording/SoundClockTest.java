package baton.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundClockTest {
    private static final long MS = 1_000_000L;
    private static final int CHUNK = 480;
    private final Random random = new Random(5);
    private final SoundClock clock = new SoundClock();

    /// A chunk that was spoken until `spokenUntil` arrives a little later, as drivers do it.
    private long hear(long spokenUntil) {
        return clock.hear(CHUNK, spokenUntil + 8 * MS + random.nextInt(5_000_000));
    }

    @Test
    void unevenArrivalIsSmoothed() {
        long worst = 0;
        for (long chunk = 1; chunk <= 3_000; chunk++) {
            var spokenAt = hear(chunk * 10 * MS);
            if (chunk > 400) {
                worst = Math.max(worst, Math.abs(spokenAt - 8 * MS - (chunk - 1) * 10 * MS));
            }
        }
        assertThat(worst).as("ns off").isLessThan(2 * MS);
    }

    /// Row: 100 ppm over 15 minutes are 90 ms if nobody corrects them.
    @ParameterizedTest
    @ValueSource(doubles = {100e-6, -100e-6, 30e-6})
    void aSoundCardsDriftIsFollowed(double drift) {
        long worst = 0;
        long before = Long.MIN_VALUE;
        long largestStep = 0;
        for (long chunk = 1; chunk <= 90_000; chunk++) {
            var spokenUntil = Math.round(chunk * 10 * MS * (1 + drift));
            var spokenAt = hear(spokenUntil);
            if (chunk > 1_000) {
                worst = Math.max(worst, Math.abs(spokenAt - 8 * MS - spokenUntil + 10 * MS));
                largestStep = Math.max(largestStep, Math.abs(spokenAt - before - 10 * MS));
            }
            before = spokenAt;
        }
        assertThat(worst).as("ns off").isLessThan(4 * MS);
        assertThat(largestStep).as("ns in one step").isLessThanOrEqualTo(MS / 2);
    }

    @Test
    void lostSoundIsNoticedOnceEnoughChunksAgree() {
        for (long chunk = 1; chunk <= 600; chunk++) {
            hear(chunk * 10 * MS);
        }
        long last = 0;
        for (long chunk = 601; chunk <= 1_200; chunk++) {
            last = hear(chunk * 10 * MS + 500 * MS) - 8 * MS - (chunk - 1) * 10 * MS;
        }
        assertThat((double) last).isCloseTo(500.0 * MS, org.assertj.core.data.Offset.offset(5.0 * MS));
    }

    @Test
    void oneLateChunkIsNotALostOne() {
        for (long chunk = 1; chunk <= 400; chunk++) {
            hear(chunk * 10 * MS);
        }
        clock.hear(CHUNK, 4_010 * MS + 300 * MS);
        var next = hear(4_020 * MS);
        assertThat((double) next).isCloseTo(4_018.0 * MS, org.assertj.core.data.Offset.offset(3.0 * MS));
    }
}
