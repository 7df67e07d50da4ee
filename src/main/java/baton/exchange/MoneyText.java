package baton.exchange;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as other programs and people write them: 1,234.56 and 1.234,56, £15k, 24 000 EUR. What can be read in two
/// ways, or is a range, is no amount.
final class MoneyText {
    private static final Pattern SIGNS = Pattern.compile("[£€$\\s\\u00a0\\u202f'’]");
    private static final Pattern CODE = Pattern.compile("(?<![A-Z])[A-Z]{3}(?![A-Z])");
    private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?");
    private static final Pattern GERMAN = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}([.,]\\d{1,2})?");

    private MoneyText() {}

    /// The currency that a cell names itself: by its sign, or by three letters; empty if it names none.
    static Optional<Currency> currency(String text) {
        if (text.contains("€")) {
            return Optional.of(Currency.getInstance("EUR"));
        }
        if (text.contains("£")) {
            return Optional.of(Currency.getInstance("GBP"));
        }
        var code = CODE.matcher(text.toUpperCase(Locale.ROOT));
        if (code.find()) {
            try {
                return Optional.of(Currency.getInstance(code.group()));
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        }
        return text.contains("$") ? Optional.of(Currency.getInstance("USD")) : Optional.empty();
    }

    static Optional<BigDecimal> read(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        var bare = SIGNS.matcher(
                        currency(text).isPresent() ? CODE.matcher(upper).replaceFirst("") : upper)
                .replaceAll("");
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
