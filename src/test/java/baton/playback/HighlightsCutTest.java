package baton.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The briefing in a minute.
class HighlightsCutTest {
    private static HighlightsCut.Chapter chapter(int from, int to, boolean must) {
        return new HighlightsCut.Chapter(Duration.ofSeconds(from), Duration.ofSeconds(to), must);
    }

    @Test
    void whatMustBeCoveredIsPlayedWholeIfItFits() {
        var cut = HighlightsCut.of(
                List.of(chapter(0, 20, true), chapter(20, 100, false), chapter(100, 130, true)), PlaybackSpeed.USUAL);
        assertThat(cut.spans()).containsExactly(new Coverage.Span(0, 20_000), new Coverage.Span(100_000, 130_000));
    }

    @Test
    void neverTakesMoreThanAMinuteAndShortChaptersStayWhole() {
        for (var speed : PlaybackSpeed.STEPS) {
            var cut = HighlightsCut.of(
                    List.of(chapter(0, 120, true), chapter(120, 130, true), chapter(130, 400, true)), speed);
            assertThat(speed.receiverTime(cut.length())).isLessThanOrEqualTo(HighlightsCut.LONGEST);
            assertThat(cut.spans().get(1)).isEqualTo(new Coverage.Span(120_000, 130_000));
        }
    }

    @Test
    void whereNothingMustBeCoveredEveryChapterBegins() {
        var cut = HighlightsCut.of(List.of(chapter(0, 100, false), chapter(100, 200, false)), PlaybackSpeed.USUAL);
        assertThat(cut.spans()).containsExactly(new Coverage.Span(0, 45_000), new Coverage.Span(100_000, 145_000));
        assertThat(HighlightsCut.of(List.of(), PlaybackSpeed.USUAL).spans()).isEmpty();
    }
}
