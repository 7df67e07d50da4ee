package baton.ui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names that every file system takes.
class VideoSaverTest {
    @ParameterizedTest
    @CsvSource({
        "Northwind, Northwind briefing.mp4",
        "'A/B: \\ <C>?', A B C briefing.mp4",
        "M\u00fcller & S\u00f6hne, M\u00fcller S\u00f6hne briefing.mp4",
        "'', briefing.mp4",
        "'//', briefing.mp4"
    })
    void namesTheFileAfterTheCompany(String company, String name) {
        assertThat(VideoSaver.fileName(company)).isEqualTo(name);
    }

    @Test
    void aLongNameIsCut() {
        assertThat(VideoSaver.fileName("x".repeat(500))).isEqualTo("x".repeat(60) + " briefing.mp4");
    }
}
