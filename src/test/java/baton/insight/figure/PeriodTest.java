package baton.insight.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Periods, and what they are compared with: the same days of the week.
class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "THIS_WEEK, 2026-11-23, 2026-11-23, 2026-11-23, 2026-11-16, 2026-11-16",
        "THIS_WEEK, 2026-11-29, 2026-11-23, 2026-11-29, 2026-11-16, 2026-11-22",
        "FOUR_WEEKS, 2026-11-29, 2026-11-02, 2026-11-29, 2026-10-05, 2026-11-01",
        "QUARTER, 2026-11-29, 2026-10-01, 2026-11-29, 2026-07-30, 2026-09-27",
        "YEAR, 2026-01-01, 2026-01-01, 2026-01-01, 2025-12-25, 2025-12-25"
    })
    void daysAreComparedWithTheSameDays(
            Period.Choice choice, LocalDate today, LocalDate from, LocalDate to, LocalDate wasFrom, LocalDate wasTo) {
        var period = Period.of(choice, today);
        assertThat(period).isEqualTo(new Period(from, to));
        assertThat(period.before()).isEqualTo(new Period(wasFrom, wasTo));
        assertThat(period.before().from().getDayOfWeek()).isEqualTo(from.getDayOfWeek());
        assertThat(period.before().to()).isBefore(period.from());
    }
}
