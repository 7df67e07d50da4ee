package baton.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import baton.playback.Coverage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A viewer at 1.5x, told sixty times a second: what was played, and where they were.
class WatchTrackerTest {
    private static final long PULSE = 16_666_667;
    private final List<Duration> places = new ArrayList<>();
    private final WatchTracker report = new WatchTracker();
    private Coverage played = Coverage.NONE;
    private long now;
    private long at;

    private void watch(double seconds, boolean playing) {
        for (int i = 0; i < seconds * 60; i++) {
            now += PULSE;
            at += playing ? PULSE * 3 / 2 : 0;
            var place = Duration.ofNanos(at);
            report.tick(now, playing, place, () -> place);
        }
    }

    private void jump(int seconds) {
        at = seconds * 1_000_000_000L;
    }

    private void begin() {
        report.onPlayed((from, to) -> played = played.with(from, to));
        report.begin(places::add);
    }

    @Test
    void whatPlaysIsCountedAndAJumpIsNot() {
        begin();
        watch(4, true);
        jump(60);
        watch(2, true);
        watch(1, false);
        assertThat(played.spans()).hasSize(2);
        assertThat(played.length()).isBetween(Duration.ofMillis(8_800), Duration.ofMillis(9_050));
        assertThat(places).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aPauseAndAJumpMeanwhileCountForNothing() {
        begin();
        watch(2, true);
        watch(3, false);
        jump(100);
        watch(3, false);
        watch(2, true);
        report.end(Duration.ofNanos(at));
        assertThat(played.length()).isBetween(Duration.ofMillis(5_800), Duration.ofMillis(6_050));
        assertThat(places).last().isEqualTo(Duration.ofNanos(at));
    }

    /// The screen stood still for two seconds, as on a busy computer; the sound did not.
    @Test
    void whatPlaysWhileTheScreenStandsStillIsCounted() {
        begin();
        watch(2, true);
        now += 2_000_000_000L;
        at += 3_000_000_000L;
        watch(2, true);
        // Twenty seconds further after two: nobody plays as fast as that.
        now += 2_000_000_000L;
        at += 20_000_000_000L;
        watch(1, true);
        report.end(Duration.ofNanos(at));
        assertThat(played.spans()).hasSize(2);
        assertThat(played.length()).isBetween(Duration.ofMillis(10_300), Duration.ofMillis(10_550));
    }

    @Test
    void aShortJumpAndALongSilenceCountForNothing() {
        begin();
        watch(2, true);
        at += 500_000_000L;
        report.jumped(Duration.ofNanos(at));
        watch(1, true);
        watch(0.1, false);
        assertThat(played.length()).isBetween(Duration.ofMillis(4_250), Duration.ofMillis(4_900));
        watch(0.1, true);
        var before = played.length();
        // A pause of two seconds is passed over and missed by nobody; half a minute is.
        report.passOver(new Coverage(List.of(new Coverage.Span(0, 100_000))));
        at += 2_000_000_000L;
        watch(1, true);
        at += 30_000_000_000L;
        watch(1, true);
        watch(0.1, false);
        assertThat(played.length().minus(before)).isBetween(Duration.ofMillis(4_500), Duration.ofMillis(5_700));
    }
}
