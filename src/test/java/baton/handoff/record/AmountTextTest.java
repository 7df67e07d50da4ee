package baton.handoff.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amounts and days as people and other programs write them: understood, or left as they were typed.
class AmountTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12500           | 12500
            12,500          | 12500
            12 500.50       | 12500.50
            12500,50        | 12500.50
            12.500,50       | 12500.50
            12.500          | 12500
            12,500.50       | 12500.50
            12'500.50       | 12500.50
            12\u2019500     | 12500
            1,25,000        | 125000
            12,50,000.00    | 1250000
            7,5             | 7.5
            7,5k            | 7500
            12.5k           | 12500
            12,5k           | 12500
            2m              | 2000000
            1,5 Mio \u20ac  | 1500000
            250 Tsd \u20ac  | 250000
            \u20ac1.2 mln   | 1200000
            0,8 Mrd. \u20ac | 800000000
            $0.750M         | 750000
            $1.250M         | 1250000
            12.500k         | 12500
            0.500           | 0.5
            0,750           | 0.75
            12500 CHF       | 12500
            USD 12,500.00   | 12500
            500,-           | 500
            \u00a3500 pcm   |
            1e9             |
            -5              |
            twelve          |
            12-15k          |
            1.2.3           |
            12,34,56        |
            1,2345,678      |
            12.34567        |
            3 lakh          |
            k               |
            1234567890123m  |
            """)
    void anAmountIsReadOrIsNone(String typed, BigDecimal amount) {
        var read = AmountText.read(typed, null);
        if (amount == null) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo(amount));
        }
    }

    /// Thousands, or three decimals: nobody can tell.
    @Test
    void aCurrencyOfThreeDecimalsIsAsked() {
        assertThat(AmountText.read("12.500", Currency.getInstance("KWD"))).isEmpty();
        assertThat(AmountText.read("12.500", Currency.getInstance("EUR"))).isPresent();
        assertThat(AmountText.read("12.500 KWD", Currency.getInstance("KWD"))).isEmpty();
        assertThat(AmountText.read("12,500.250", Currency.getInstance("KWD")))
                .hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("12500.250"));
    }

    /// Nobody knows which of the two is meant.
    @Test
    void anAmountWithTwoCurrenciesOrAnUncertainSignIsNone() {
        assertThat(AmountText.read("US$ 5 Euro", null)).isEmpty();
        assertThat(AmountText.read("C$ 5", null)).as("Canada's, or Nicaragua's").isEmpty();
        assertThat(AmountText.read("CA$ 5", Currency.getInstance("CAD"))).isPresent();
    }

    @Test
    void anAmountThatNamesAnotherCurrencyIsNone() {
        var pounds = Currency.getInstance("GBP");
        assertThat(AmountText.read("EUR 7500", pounds)).isEmpty();
        assertThat(AmountText.read("7.500 €", pounds)).isEmpty();
        assertThat(AmountText.read("$7500", pounds)).isEmpty();
        assertThat(AmountText.read("£7500", pounds)).isPresent();
        assertThat(AmountText.read("$7500", Currency.getInstance("AUD"))).isPresent();
        assertThat(AmountText.read("USD 7500", Currency.getInstance("AUD"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'1,5 Mio €', EUR",
        "£15k, GBP",
        "12500 CHF, CHF",
        "$5, USD",
        "250 Tsd, ",
        "12 mln, ",
        "A$ 5, AUD",
        "US$ 5, USD",
        "12.000 Euro, EUR",
        "kr 5, "
    })
    void aCurrencyIsTheOneThatIsNamed(String text, String code) {
        assertThat(AmountText.currency(text).map(Currency::getCurrencyCode).orElse(null))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-24           | 2026-12-24
            2026-12-10 14:30     | 2026-12-10
            2026-12-10T14:30:00Z | 2026-12-10
            24.12.2026           | 2026-12-24
            24.12.26             | 2026-12-24
            24 Dec 2026          | 2026-12-24
            24 December 2026     | 2026-12-24
            Dec 24, 2026         | 2026-12-24
            10-Dec-26            | 2026-12-10
            24/12/2026           | 2026-12-24
            12/24/2026           | 2026-12-24
            24/12/26             | 2026-12-24
            12/12/2026           | 2026-12-12
            2026/12/10           | 2026-12-10
            12/01/2026           |
            3/4/26               |
            31.02.2026           |
            31/31/2026           |
            46001                |
            tomorrow             |
            """)
    void aDayIsReadOrIsNone(String typed, LocalDate day) {
        assertThat(DateText.read(typed, null).orElse(null)).isEqualTo(day);
    }

    @Test
    void whoSaysWhichComesFirstIsBelieved() {
        assertThat(DateText.read("12/01/2026", DateText.Order.DAY_FIRST)).contains(LocalDate.of(2026, 1, 12));
        assertThat(DateText.read("12/01/2026", DateText.Order.MONTH_FIRST)).contains(LocalDate.of(2026, 12, 1));
    }
}
