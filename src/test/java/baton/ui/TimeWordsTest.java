package baton.ui;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {
    private final TimeWords words = new TimeWords(Strings.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T10:00:00Z | 2026-11-20T14:00:00Z | today 14:00
            2026-11-20T23:30:00Z | 2026-11-21T09:00:00Z | tomorrow 09:00
            2026-11-20T10:00:00Z | 2026-11-19T09:05:00Z | yesterday 09:05
            2026-11-20T10:00:00Z | 2026-11-24T09:05:00Z | Tue 24 Nov 09:05
            """)
    void saysAMoment(Instant now, Instant at, String said) {
        assertThat(words.moment(at, now, ZoneId.of("Europe/London"))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, less than a minute",
        "PT59M, 59 min",
        "PT1H, 1 h",
        "PT2H10M, 2 h 10 min",
        "PT47H, 47 h",
        "PT72H, 3 days"
    })
    void saysALengthRoughly(Duration length, String said) {
        assertThat(words.rough(length)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0:00", "PT59.4S, 0:59", "PT2M48S, 2:48", "PT15M, 15:00", "PT61M5S, 61:05"})
    void saysAClipsLength(Duration length, String said) {
        assertThat(TimeWords.length(length)).isEqualTo(said);
    }
}
