package baton.handoff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.record.BriefingNeed;
import baton.handoff.record.HandoffFormat;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Facts are written, judgment is recorded, a relationship is recorded to be watched again; what cannot wait is told.
class FormatAdviceTest {
    @ParameterizedTest
    @CsvSource({
        "'',                            CHECKLIST, NOTHING_NEW",
        "FACTS,                         WRITTEN,   FACTS",
        "JUDGMENT,                      VIDEO,     JUDGMENT",
        "FACTS JUDGMENT,                VIDEO,     JUDGMENT",
        "RELATIONSHIP,                  VIDEO,     RELATIONSHIP",
        "FACTS JUDGMENT RELATIONSHIP,   VIDEO,     RELATIONSHIP",
        "AT_ONCE,                       PHONE,     AT_ONCE",
        "FACTS RELATIONSHIP AT_ONCE,    PHONE,     AT_ONCE"
    })
    void whatMustReachTheReceiverDecides(String needs, HandoffFormat format, FormatAdvice.Reason reason) {
        var asked = Arrays.stream(needs.split(" "))
                .filter(n -> !n.isEmpty())
                .map(BriefingNeed::valueOf)
                .toList();
        assertThat(FormatAdvice.of(asked)).isEqualTo(new FormatAdvice(format, reason));
    }
}
