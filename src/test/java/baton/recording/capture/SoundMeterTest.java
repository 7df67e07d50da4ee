package baton.recording.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundMeterTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # level, heard for s, then quiet for s without anything arriving, word
            0.2,   1, 0,   GOOD
            0.01,  1, 0,   TOO_QUIET
            0.999, 1, 0,   TOO_LOUD
            0,     1, 0,   TOO_QUIET
            0,     4, 0,   MUTED
            0.004, 6, 0,   SILENT
            0.2,   1, 1.1, NOTHING_ARRIVES
            """)
    void saysWhatALevelMeans(float level, double seconds, double nothing, SoundLevel.Word word) {
        var meter = new SoundMeter(0);
        var samples = new float[480];
        Arrays.fill(samples, level);
        long now = 0;
        for (; now < seconds * 1e9; now += 10_000_000) {
            meter.hear(samples, samples.length, now);
        }
        assertThat(meter.level(now + (long) (nothing * 1e9)).word()).isEqualTo(word);
    }
}
