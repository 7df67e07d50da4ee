package baton.handoff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.record.HandoffFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Facts are written, judgment is recorded, a relationship is recorded to be watched again.
class FormatAdviceTest {
    @ParameterizedTest
    @CsvSource({
        "false, false, false, CHECKLIST, NOTHING_NEW",
        "true,  false, false, WRITTEN,   FACTS",
        "false, true,  false, VIDEO,     JUDGMENT",
        "true,  true,  false, VIDEO,     JUDGMENT",
        "false, false, true,  VIDEO,     RELATIONSHIP",
        "true,  true,  true,  VIDEO,     RELATIONSHIP"
    })
    void threeQuestionsHaveOneAnswer(
            boolean facts, boolean judgment, boolean relationship, HandoffFormat format, FormatAdvice.Reason reason) {
        assertThat(FormatAdvice.of(facts, judgment, relationship)).isEqualTo(new FormatAdvice(format, reason));
    }
}
