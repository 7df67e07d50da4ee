package baton.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackSpeedTest {
    @ParameterizedTest
    @CsvSource({"0.8, 0.8, 0.9", "1, 0.9, 1.1", "1.5, 1.4, 1.6", "2.5, 2.4, 2.5", "1.25, 1.2, 1.3"})
    void stepsUpAndDown(double speed, double slower, double faster) {
        assertThat(new PlaybackSpeed(speed).slower().times()).isEqualTo(slower);
        assertThat(new PlaybackSpeed(speed).faster().times()).isEqualTo(faster);
    }

    @ParameterizedTest
    @CsvSource({"1.5, PT2M48S, PT1M52S", "1, PT2M, PT2M", "0.8, PT1M, PT1M15S", "2.5, PT10M, PT4M"})
    void tellsTheReceiversTime(double speed, Duration length, Duration costs) {
        assertThat(new PlaybackSpeed(speed).receiverTime(length)).isEqualTo(costs);
    }

    @Test
    void namesItselfShortly() {
        assertThat(PlaybackSpeed.STEPS.stream().map(PlaybackSpeed::digits))
                .hasSize(18)
                .startsWith("0.8", "0.9", "1", "1.1")
                .contains("1.5", "2", "2.1")
                .endsWith("2.4", "2.5");
        assertThatThrownBy(() -> new PlaybackSpeed(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlaybackSpeed(4)).isInstanceOf(IllegalArgumentException.class);
    }
}
