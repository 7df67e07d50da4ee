package baton.transcript;

import static baton.transcript.Said.word;
import static org.assertj.core.api.Assertions.assertThat;

import baton.recording.Trim;
import baton.transcript.Transcript.Line;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechFiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            $420,000 ; 5
            12%      ; 2
            11       ; 1
            21       ; 2
            2026     ; 3
            1905     ; 2
            2,000    ; 2
            3.5      ; 3
            9:30     ; 2
            14:00    ; 1
            24k      ; 3
            1,234,567; 11
            R&D      ; 1
            don't    ; 1
            --       ; 0
            007      ; 3
            """)
    void numeralsCountAsSpoken(String written, int words) {
        assertThat(SpokenWords.count(written)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            So, um, I think it is, uh, late.             | 2
            Er, yes. Erm, no. Ah, well.                  | 3
            It is, you know, late.                       | 1
            Do you know who decides?                     | 0
            As you know, they decide.                    | 0
            You know what they decide.                   | 0
            I mean, it is late.                          | 1
            What I mean is this.                         | 0
            It is kind of slow and sort of old.          | 2
            What kind of tool is this sort of thing?     | 0
            A kind of tool they have.                    | 0
            It was, like, late.                          | 1
            I like, and they like, the tool.             | 0
            It looks like rain.                          | 0
            The umbrella is here.                        | 0
            """)
    void onlySureFillersCount(String text, int fillers) {
        var figures = SpeechFigures.of(Said.lines(text), Trim.NONE, Duration.ofMinutes(1));
        assertThat(figures.fillers()).hasSize(fillers);
    }

    @Test
    void aHeldWordHidesAFiller() {
        var said = Said.of(
                Said.CLIP,
                List.of(new Line(List.of(
                        word("So", 0, 300),
                        word("when", 300, 2_090),
                        word("$420,000", 2_090, 5_500),
                        word("I", 5_500, 5_700),
                        word("think.", 5_700, 6_900)))));
        var figures = SpeechFigures.of(said, Trim.NONE, Duration.ofSeconds(8));
        assertThat(figures.fillers()).containsExactly(new SpeechFigures.Filler(Duration.ofMillis(300), ""));
    }

    /// Two lines of 10 words in 3 s each, 0.9 s between them, in a file of 12 s.
    @Test
    void paceAndTheLongestSilence() {
        var said = Said.lines("a b c d e f g h i j", "a b c d e f g h i j");
        var figures = SpeechFigures.of(said, Trim.NONE, Duration.ofSeconds(12));
        assertThat(figures.words()).isEqualTo(20);
        assertThat(figures.pace()).isEqualTo(200);
        assertThat(figures.overall()).isEqualTo(100);
        assertThat(figures.silence())
                .isEqualTo(new SpeechFigures.Silence(Duration.ofMillis(7_400), Duration.ofSeconds(12)));
    }

    @Test
    void whatIsCutDoesNotCount() {
        var said = Said.lines("um a b c d e f g h i", "a b c d e f g h um j");
        var trim = new Trim(Duration.ofSeconds(1), Duration.ofMillis(6_500));
        var figures = SpeechFigures.of(said, trim, Duration.ofSeconds(12));
        assertThat(figures.fillers()).isEmpty();
        assertThat(figures.words()).isLessThan(20);
        assertThat(figures.silence())
                .isEqualTo(new SpeechFigures.Silence(Duration.ofMillis(3_500), Duration.ofMillis(4_400)));
        var nothing = SpeechFigures.of(said, new Trim(Duration.ofSeconds(9), null), Duration.ofSeconds(12));
        assertThat(nothing.words()).isZero();
        assertThat(nothing.silence()).isNull();
    }
}
