package baton.ui.kit.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The steps of text size, and what is remembered of them.
class TextSizeTest {
    @ParameterizedTest
    @CsvSource({"80, 90, 80", "100, 110, 90", "110, 125, 100", "175, 200, 150", "200, 200, 175"})
    void oneStepUpOrDownAndNoFurtherThanTheEnds(int percent, int larger, int smaller) {
        assertThat(new TextSize(percent).larger().percent()).isEqualTo(larger);
        assertThat(new TextSize(percent).smaller().percent()).isEqualTo(smaller);
    }

    /// Another version of Baton, or a hand, may have written something else.
    @ParameterizedTest
    @CsvSource({"150, 150", "'', 100", "99, 100", "huge, 100", "1000000, 100"})
    void whatIsNoStepIsTheUsualSize(String stored, int percent) {
        assertThat(TextSize.of(stored).percent()).isEqualTo(percent);
    }

    @Test
    void betweenTheStepsThereIsNothing() {
        assertThatThrownBy(() -> new TextSize(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownThemeFollowsTheSystem() {
        assertThat(Appearance.of("SEPIA", "150")).isEqualTo(new Appearance(Theme.AUTO, new TextSize(150)));
        assertThat(Appearance.of("DARK", "")).isEqualTo(new Appearance(Theme.DARK, TextSize.USUAL));
    }
}
