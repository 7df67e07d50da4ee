package baton.recording.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundClockTest {
    private static final long MS = 1_000_000L;
    private static final int CHUNK = 480;
    private final Random random = new Random(5);
    private final List<Long> times = new ArrayList<>();
    private final SoundClock clock = new SoundClock((_, _, spokenAt) -> times.add(spokenAt));

    /// A chunk that was spoken until `spokenUntil` arrives a little later, as drivers do it.
    private long hear(long spokenUntil) {
        return arrive(spokenUntil + 8 * MS + random.nextInt(5_000_000));
    }

    private long arrive(long at) {
        clock.hear(new float[CHUNK], CHUNK, at);
        return times.isEmpty() ? 0 : times.getLast();
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

    /// Both look the same until what follows tells them apart.
    @Test
    void lostSoundLeavesAHoleAndLateSoundDoesNot() {
        for (long chunk = 1; chunk <= 600; chunk++) {
            hear(chunk * 10 * MS);
        }
        times.clear();
        // Two seconds are lost.
        for (long chunk = 801; chunk <= 900; chunk++) {
            hear(chunk * 10 * MS);
        }
        assertThat(times).hasSize(100);
        assertThat((double) times.getFirst()).as("the first after the hole").isCloseTo(8_008.0 * MS, near());
        times.clear();
        // Two seconds come late, all at once.
        for (long chunk = 901; chunk <= 1_100; chunk++) {
            arrive(11_008 * MS + chunk * MS / 100);
        }
        for (long chunk = 1_101; chunk <= 1_200; chunk++) {
            hear(chunk * 10 * MS);
        }
        assertThat(times).hasSize(300);
        for (int i = 0; i < 300; i++) {
            assertThat((double) times.get(i)).isCloseTo((9_008.0 + i * 10) * MS, near());
        }
    }

    private static org.assertj.core.data.Offset<Double> near() {
        return org.assertj.core.data.Offset.offset(5.0 * MS);
    }

    @Test
    void oneLateChunkIsNotALostOne() {
        for (long chunk = 1; chunk <= 400; chunk++) {
            hear(chunk * 10 * MS);
        }
        arrive(4_010 * MS + 300 * MS);
        for (long chunk = 402; chunk <= 460; chunk++) {
            arrive(Math.max(4_310 * MS, chunk * 10 * MS + 10 * MS));
        }
        assertThat(times).hasSize(460);
        assertThat((double) times.getLast()).isCloseTo(4_598.0 * MS, near());
    }
}
