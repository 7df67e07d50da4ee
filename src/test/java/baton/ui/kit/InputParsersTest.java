package baton.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputParsersTest {
    @ParameterizedTest
    @CsvSource({
        "14:00, 14:00",
        "9:30, 09:30",
        "09:30, 09:30",
        "9.30, 09:30",
        "2pm, 14:00",
        "2:30 PM, 14:30",
        "12am, 00:00",
        "25:00,",
        "noon,",
        "'',",
        "2p,",
        "14,"
    })
    void readsATime(String typed, LocalTime time) {
        assertThat(InputParsers.time(typed).orElse(null)).isEqualTo(time);
    }
}
