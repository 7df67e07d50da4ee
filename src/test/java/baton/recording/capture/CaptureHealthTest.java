package baton.recording.capture;

import static org.assertj.core.api.Assertions.assertThat;

import baton.recording.VideoMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the numbers of a take say in a word.
class CaptureHealthTest {
    @ParameterizedTest
    @CsvSource({
        "30, 900,  0,  0,  0, FINE",
        // One frame that the preview let pass is nothing that anybody sees.
        "30, 900,  0,  0,  1, FINE",
        "30, 900,  0,  0, 45, FINE",
        "30, 900,  0,  0, 46, BUSY",
        "30, 900,  3,  0, 90, LOSING",
        "30, 900,  3,  4,  0, DAMAGED",
        "14, 900,  0,  0,  0, DIM"
    })
    void theWorstIsSaid(double perSecond, long seen, long lost, long damaged, long skipped, CaptureHealth.Word word) {
        var mode = new VideoMode(1280, 720, 30);
        assertThat(new CaptureHealth(mode, mode, perSecond, seen, lost, damaged, skipped).word())
                .isEqualTo(word);
    }
}
