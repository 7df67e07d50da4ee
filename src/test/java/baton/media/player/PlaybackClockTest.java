package baton.media.player;

import static org.assertj.core.api.Assertions.assertThat;

import baton.media.ffmpeg.TempoFilter;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Where playback is, by what was heard.
class PlaybackClockTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Offset<Double> NEARLY = Offset.offset(0.02);
    private final PlaybackClock clock = new PlaybackClock();
    private long now = 5 * SECOND;
    private long heard;

    /// Lets time pass in the steps of a screen.
    private double pass(double seconds, boolean heardToo) {
        double at = 0;
        for (int i = 0; i < seconds * 60; i++) {
            now += SECOND / 60;
            heard += heardToo ? TempoFilter.RATE / 60 : 0;
            at = clock.now(now, heard);
        }
        return at;
    }

    private void begin(double at, double speed) {
        clock.jump(at, speed, 1);
        clock.setRunning(true, now, heard);
        clock.soundStarts(1, at, speed, now, heard);
    }

    @Test
    void followsWhatIsHeardAtItsSpeed() {
        begin(10, 1.5);
        assertThat(pass(4, true)).isCloseTo(16, NEARLY);
    }

    @Test
    void anotherSpeedCountsFromTheSampleItWasWrittenWith() {
        begin(0, 1);
        // Three tenths of a second wait in the output when the speed changes.
        clock.soundGoesOn(1, (long) (2.3 * TempoFilter.RATE), 2.3, 2);
        assertThat(pass(2, true)).isCloseTo(2, NEARLY);
        assertThat(pass(1.3, true)).isCloseTo(4.3, NEARLY);
    }

    @Test
    void whatIsPassedOverIsJumpedWhenItsPlaceIsHeard() {
        begin(0, 1);
        clock.soundGoesOn(1, TempoFilter.RATE, 30, 1);
        assertThat(pass(0.9, true)).isCloseTo(0.9, NEARLY);
        assertThat(pass(0.6, true)).isCloseTo(30.5, NEARLY);
    }

    @Test
    void aPauseTakesNothingAndAddsNothing() {
        begin(0, 1.5);
        pass(1, true);
        clock.setRunning(false, now, heard);
        assertThat(pass(5, false)).isCloseTo(1.5, NEARLY);
        clock.setRunning(true, now, heard);
        assertThat(pass(1, true)).isCloseTo(3, NEARLY);
    }

    @Test
    void manyPausesDoNotAddUp() {
        begin(0, 1);
        for (int i = 0; i < 10; i++) {
            pass(1, true);
            clock.setRunning(false, now, heard);
            // What an output still plays until it has stopped.
            heard += TempoFilter.RATE / 100;
            pass(2, false);
            clock.setRunning(true, now, heard);
        }
        assertThat(pass(2, true)).isCloseTo(heard / (double) TempoFilter.RATE, NEARLY);
    }

    @Test
    void whatIsSaidOfAnOlderPlaceIsNotHeard() {
        begin(5, 1);
        clock.jump(50, 1, 2);
        clock.soundStarts(1, 5, 1, now, heard);
        assertThat(pass(1, true)).isCloseTo(50, NEARLY);
    }

    @Test
    void withoutSoundASleepOfTheComputerIsNoPlayback() {
        clock.jump(0, 1, 1);
        clock.setRunning(true, now, 0);
        clock.silenceStarts(now);
        assertThat(pass(2, false)).isCloseTo(2, NEARLY);
        now += 3600 * SECOND;
        assertThat(pass(1, false)).isCloseTo(3, Offset.offset(0.05));
    }
}
