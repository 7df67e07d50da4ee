package baton.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What one person has really played, and what again.
class ViewingTest {
    private Viewing viewing = Viewing.none(new UUID(0, 1));

    private ViewingTest plays(int from, int to) {
        viewing = viewing.with(Duration.ofSeconds(from), Duration.ofSeconds(to));
        return this;
    }

    @Test
    void ninetyPercentIsWatchedAndTheEndAloneIsNot() {
        plays(95, 100);
        assertThat(viewing.isWatched(Duration.ofSeconds(100))).isFalse();
        plays(0, 84);
        assertThat(viewing.isWatched(Duration.ofSeconds(100))).isFalse();
        plays(84, 86);
        assertThat(viewing.isWatched(Duration.ofSeconds(100))).isTrue();
    }

    @Test
    void theSameAgainIsReplayedAndCountsOnce() {
        plays(0, 30).plays(10, 20).plays(18, 40);
        assertThat(viewing.played().spans()).containsExactly(new Coverage.Span(0, 40_000));
        assertThat(viewing.replayed().spans()).containsExactly(new Coverage.Span(10_000, 30_000));
    }

    @Test
    void goingOnWhereOneStoppedIsNoReplay() {
        plays(0, 2).plays(2, 4).plays(4, 6);
        assertThat(viewing.replayed().spans()).isEmpty();
        assertThat(viewing.played().length()).isEqualTo(Duration.ofSeconds(6));
    }
}
