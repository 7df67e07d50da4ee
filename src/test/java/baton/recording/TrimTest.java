package baton.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is cut away at both ends, and what a take plays at.
class TrimTest {
    private static final Duration WHOLE = Duration.ofSeconds(60);

    private static Duration s(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    @Test
    void twoNumbersDecideWhatPlays() {
        var trim = Trim.NONE.from(s(5), WHOLE).until(s(50), WHOLE);
        assertThat(trim.of(WHOLE)).isEqualTo(s(45));
        assertThat(trim).isEqualTo(new Trim(s(5), s(50)));
        assertThat(trim.until(s(70), WHOLE).end())
                .as("behind the end is the end")
                .isNull();
    }

    @Test
    void lessThanASecondIsNeverLeft() {
        var trim = new Trim(s(5), s(50));
        assertThat(trim.from(s(49.5), WHOLE)).isEqualTo(trim);
        assertThat(trim.until(s(5.5), WHOLE)).isEqualTo(trim);
        assertThatThrownBy(() -> new Trim(s(5), s(5.5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileThatBecameShorterStillPlays() {
        var trim = new Trim(s(5), s(50));
        assertThat(trim.of(s(20))).isEqualTo(s(15));
        assertThat(trim.startIn(s(3))).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatWasCutNeverStandsForTheBriefing() {
        var notes = ClipNotes.NONE.withPoster(s(3));
        assertThat(notes.posterShown()).isEqualTo(s(3));
        assertThat(notes.withTrim(new Trim(s(4), null)).posterShown()).isEqualTo(s(4));
        assertThat(notes.withTrim(new Trim(s(1), s(2.5))).posterShown()).isEqualTo(s(1));
    }

    @ParameterizedTest
    @CsvSource({"-16, 0", "-26, 10", "-12.04, -4", "-45, 15", "-70, 0", "-Infinity, 0"})
    void everyTakePlaysAtTheSameLoudness(double loudness, double gain) {
        assertThat(new SoundProfile(loudness, new byte[0]).gain()).isEqualTo(gain);
    }
}
