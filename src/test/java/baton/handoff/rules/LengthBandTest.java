package baton.handoff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.record.HandoffType;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long a briefing should be, and what is said outside of the band.
class LengthBandTest {
    @ParameterizedTest
    @CsvSource({
        "SDR_TO_AE, PT1M29S, SHORT",
        "SDR_TO_AE, PT1M30S, NEARLY",
        "SDR_TO_AE, PT1M59S, NEARLY",
        "SDR_TO_AE, PT2M, BEST",
        "SDR_TO_AE, PT3M, BEST",
        "SDR_TO_AE, PT3M1S, INSIDE",
        "SDR_TO_AE, PT3M29S, INSIDE",
        "SDR_TO_AE, PT3M30S, ENDING",
        "SDR_TO_AE, PT4M, ENDING",
        "SDR_TO_AE, PT4M1S, LONG",
        "AE_TO_CS, PT2M59S, NEARLY",
        "AE_TO_CS, PT3M, BEST",
        "CHAMPION_RECAP, PT1M30S, BEST",
        "CHAMPION_RECAP, PT1M31S, LONG",
        "FOUNDER_TO_FIRST_HIRE, PT9M, SHORT",
        "FOUNDER_TO_FIRST_HIRE, PT15M, BEST"
    })
    void placesALength(HandoffType type, Duration length, LengthBand.Place place) {
        assertThat(TeamRules.STANDARD.length(type).place(length)).isEqualTo(place);
    }
}
