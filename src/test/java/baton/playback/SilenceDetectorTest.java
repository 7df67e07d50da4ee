package baton.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What counts as silence in a briefing.
class SilenceDetectorTest {
    private final List<Double> levels = new ArrayList<>();

    private SilenceDetectorTest sound(double decibels, int millis) {
        for (int i = 0; i < millis / SilenceDetector.STEP; i++) {
            levels.add(decibels);
        }
        return this;
    }

    private List<Coverage.Span> silences() {
        return SilenceDetector.of(
                        levels.stream().mapToDouble(Double::doubleValue).toArray())
                .spans();
    }

    @Test
    void aLongPauseGoesButForItsEdges() {
        sound(-20, 2000).sound(-70, 1000).sound(-20, 1000);
        assertThat(silences()).containsExactly(new Coverage.Span(2200, 2800));
    }

    @Test
    void aShortPauseStays() {
        sound(-20, 2000).sound(-70, 580).sound(-20, 1000);
        assertThat(silences()).isEmpty();
    }

    @Test
    void aMumbledWordIsNoSilence() {
        sound(-20, 2000).sound(-70, 400).sound(-45, 100).sound(-70, 400).sound(-20, 1000);
        assertThat(silences()).isEmpty();
    }

    @Test
    void aNoisyRoomIsNotTakenForSilence() {
        sound(-20, 2000).sound(-42, 3000).sound(-20, 2000);
        assertThat(silences()).isEmpty();
    }

    @Test
    void whereNobodySpeaksNothingIsSkipped() {
        sound(Double.NEGATIVE_INFINITY, 20_000);
        assertThat(silences()).isEmpty();
        sound(-75, 200_000);
        assertThat(silences()).isEmpty();
    }

    @Test
    void nothingAtAllIsSilentToTheEnd() {
        sound(-20, 4000).sound(Double.NEGATIVE_INFINITY, 1000);
        assertThat(silences()).containsExactly(new Coverage.Span(4200, 4800));
        assertThat(SilenceDetector.of(new double[0]).spans()).isEmpty();
    }
}
