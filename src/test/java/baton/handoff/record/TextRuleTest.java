package baton.handoff.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRuleTest {
    @ParameterizedTest
    @CsvSource({
        "plain text, false",
        "'line\nbreak\tand tab\r\n', false",
        "\uD83D\uDE80 emoji and \u05E9\u05DC\u05D5\u05DD right to left, false",
        "'nul \u0000', true",
        "'bell \u0007', true",
        "'escape \u001b[31m', true",
        "'delete \u007f', true",
        "'next line \u0085', true"
    })
    void refusesWhatNoScreenCanShow(String text, boolean refused) {
        assertThat(TextRule.refusal(text))
                .isEqualTo(refused ? Optional.of(TextRule.Refusal.CONTROL_CHARACTERS) : Optional.empty());
    }

    @Test
    void takesLongTextsWholeUpToItsLimit() {
        assertThat(TextRule.refusal("x".repeat(100_000))).isEmpty();
        assertThat(TextRule.refusal("x".repeat(TextRule.LONGEST))).isEmpty();
        assertThat(TextRule.refusal("x".repeat(TextRule.LONGEST + 1))).contains(TextRule.Refusal.TOO_LONG);
    }
}
