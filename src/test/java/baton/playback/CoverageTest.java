package baton.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What counts as played.
class CoverageTest {
    private static Duration s(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    @Test
    void nothingCountsTwice() {
        var played = Coverage.NONE.with(s(0), s(10)).with(s(5), s(12)).with(s(0), s(10));
        assertThat(played.length()).isEqualTo(s(12));
        assertThat(played.percentOf(s(24))).isEqualTo(50);
    }

    @Test
    void theEndAloneIsTheEndAlone() {
        var played = Coverage.NONE.with(s(0), s(2)).with(s(118), s(120));
        assertThat(played.spans()).hasSize(2);
        assertThat(played.percentOf(s(120))).isEqualTo(3);
    }

    @Test
    void emptyStretchesAndClipsCountForNothing() {
        assertThat(Coverage.NONE.with(s(4), s(4)).with(s(5), s(3))).isEqualTo(Coverage.NONE);
        assertThat(Coverage.NONE.with(s(0), s(9)).percentOf(Duration.ZERO)).isZero();
        assertThat(Coverage.NONE.with(s(0), s(9)).percentOf(s(5))).isEqualTo(100);
    }

    @Test
    void agreesWithTickingOffEverySecond() {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            var played = Coverage.NONE;
            var seen = new boolean[120];
            for (int i = 0; i < 20; i++) {
                var from = random.nextInt(110);
                var to = from + 1 + random.nextInt(10);
                played = played.with(s(from), s(to));
                for (int k = from; k < to; k++) {
                    seen[k] = true;
                }
            }
            var count = 0;
            for (var one : seen) {
                count += one ? 1 : 0;
            }
            assertThat(played.length()).isEqualTo(s(count));
        }
    }
}
