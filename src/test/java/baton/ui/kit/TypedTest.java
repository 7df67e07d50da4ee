package baton.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
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
        assertThat(Typed.time(typed).orElse(null)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12500; 12500",
                "12,500; 12500",
                "12 500.50; 12500.50",
                "12.5k; 12500",
                "2m; 2000000",
                "1e9;",
                "-5;",
                "twelve;",
                "'';",
                "k;",
                "12.34567;"
            })
    void readsAnAmount(String typed, BigDecimal amount) {
        var read = Typed.amount(typed);
        assertThat(read.isPresent()).isEqualTo(amount != null);
        read.ifPresent(r -> assertThat(r).isEqualByComparingTo(amount));
    }

    @Test
    void anAmountThatNoDealHasIsNone() {
        assertThat(Typed.amount("1234567890123m")).isEmpty();
        assertThat(Typed.amount("123456789012m")).isPresent();
    }
}
