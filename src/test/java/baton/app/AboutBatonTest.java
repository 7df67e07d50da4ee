package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.kit.Strings;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How old this program is, and what it is made of.
class AboutBatonTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-30/1a2b3c4, 2026-11-30 1a2b3c4 (this month)",
        "2026-10-20/1a2b3c4, 2026-10-20 1a2b3c4 (a month ago)",
        "2026-04-20/,        2026-04-20 (7 months ago)",
        "2027-04-20,         2027-04-20 (this month)",
        "'',                 ''",
        "unknown,            ''"
    })
    void isAsOldAsItsCommit(String build, String words) {
        assertThat(AboutBaton.age(build, LocalDate.of(2026, 11, 30), Strings.load()))
                .isEqualTo(words);
    }

    @Test
    void whatOthersMadeIsListed() {
        assertThat(AboutBaton.libraries())
                .anyMatch(l -> l.startsWith("com.h2database:h2  ") && l.contains("MPL"))
                .anyMatch(l -> l.startsWith("FFmpeg") && l.contains("LGPL"))
                .noneMatch(l -> l.contains("\t"));
    }
}
