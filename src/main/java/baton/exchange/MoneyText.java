package baton.exchange;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as other programs and people write them: 1,234.56 and 1.234,56, £15k, 24 000 EUR. What can be read in two
/// ways, or is a range, is no amount.
final class MoneyText {
    private static final Pattern SIGNS = Pattern.compile("[£€$\\s\\u00a0\\u202f'’]|GBP|EUR|USD|CHF|SEK|AUD");
    private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?");
    private static final Pattern GERMAN = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}([.,]\\d{1,2})?");

    private MoneyText() {}

    static Optional<BigDecimal> read(String text) {
        var bare = SIGNS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        var zeros = bare.endsWith("K") ? 3 : bare.endsWith("M") ? 6 : 0;
        var number = zeros == 0 ? bare : bare.substring(0, bare.length() - 1);
        if (ENGLISH.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number.replace(",", "")).scaleByPowerOfTen(zeros));
        }
        if (GERMAN.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number.replace(".", "").replace(',', '.')).scaleByPowerOfTen(zeros));
        }
        return PLAIN.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replace(',', '.')).scaleByPowerOfTen(zeros))
                : Optional.empty();
    }
}
