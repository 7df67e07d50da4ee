package baton.handoff.record;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Amounts as people and other programs write them: 12500, 12,500.50, 12.500,50, 12'500, 1,25,000, 7.5k, 1,5 Mio
/// \u20ac. What can be read in two ways, is a range, or has a word that is not known, is no amount: nothing is
/// guessed.
public final class AmountText {
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,'\u2019 ]*");
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])");
    /// Groups of three between the same sign, and decimals behind another one.
    private static final Pattern COMMAS = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d{1,4})?");
    private static final Pattern POINTS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d{1,4})?");
    private static final Pattern MARKS = Pattern.compile("[1-9]\\d{0,2}(['\u2019 ]\\d{3})+([.,]\\d{1,4})?");
    /// India: the last three, then pairs.
    private static final Pattern PAIRS = Pattern.compile("[1-9]\\d?(,\\d{2})+,\\d{3}(\\.\\d{1,4})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}([.,]\\d{1,4})?");
    /// One sign with three digits behind it: thousands, or three decimals.
    private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("tsd", 3),
            Map.entry("tausend", 3),
            Map.entry("thousand", 3),
            Map.entry("m", 6),
            Map.entry("mio", 6),
            Map.entry("mill", 6),
            Map.entry("mln", 6),
            Map.entry("mn", 6),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("millionen", 6),
            Map.entry("bn", 9),
            Map.entry("mrd", 9),
            Map.entry("billion", 9));
    /// Before the point; no deal has more.
    private static final int MOST_DIGITS = 18;

    private static final int THREE_DECIMALS = 3;
    private static final List<String> SIGNS = List.of("\u20ac", "\u00a3", "$");

    private AmountText() {}

    /// Words and letters for a currency where no other can be meant.
    private static final Map<Pattern, String> WORDS = Map.of(
            Pattern.compile("(?i)(?<!\\p{L})euros?(?!\\p{L})"), "EUR",
            Pattern.compile("(?i)(?<!\\p{L})us ?(?=\\$)"), "USD",
            Pattern.compile("(?<!\\p{L})(AU|A)(?=\\$)"), "AUD",
            Pattern.compile("(?<!\\p{L})CA(?=\\$)"), "CAD",
            Pattern.compile("(?<!\\p{L})NZ(?=\\$)"), "NZD",
            Pattern.compile("(?<!\\p{L})SG(?=\\$)"), "SGD",
            Pattern.compile("(?<!\\p{L})HK(?=\\$)"), "HKD");

    /// The same text with its word for a currency as the three letters that mean it. A text with two of them stays as
    /// it is: it is no amount.
    private static String lettered(String text) {
        var found = WORDS.entrySet().stream()
                .filter(word -> word.getKey().matcher(text).find())
                .toList();
        return found.size() == 1
                ? found.getFirst()
                        .getKey()
                        .matcher(text)
                        .replaceFirst(" " + found.getFirst().getValue() + " ")
                : text;
    }

    /// The currency that a text names itself, by its sign, a word or three letters; empty if it names none.
    public static Optional<Currency> currency(String text) {
        if (text.contains("\u20ac")) {
            return Optional.of(Currency.getInstance("EUR"));
        }
        if (text.contains("\u00a3")) {
            return Optional.of(Currency.getInstance("GBP"));
        }
        var code = CODE.matcher(lettered(text));
        while (code.find()) {
            var known = known(code.group(1));
            if (known.isPresent()) {
                return known;
            }
        }
        return text.contains("$") ? Optional.of(Currency.getInstance("USD")) : Optional.empty();
    }

    private static Optional<Currency> known(String letters) {
        if (ZEROS.containsKey(letters.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(letters.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException no) {
            return Optional.empty();
        }
    }

    /// Whether a text names another currency than this one. Many countries write a dollar sign for dollars of their
    /// own.
    public static boolean namesAnother(String text, Currency currency) {
        return currency(text)
                .filter(named -> !named.equals(currency))
                .filter(_ -> !text.contains("$")
                        || !currency.getCurrencyCode().endsWith("D")
                        || lettered(text).matches("(?s).*[A-Za-z]{3}.*"))
                .isPresent();
    }

    /// @param currency the amount is in; with three decimals, 12.500 can be read in two ways. Null if it is not known.
    /// @return empty too if the text names another currency: nobody knows which is meant
    public static Optional<BigDecimal> read(String text, @Nullable Currency currency) {
        if (currency != null && namesAnother(text, currency)) {
            return Optional.empty();
        }
        var bare = Blanks.replaced(lettered(text), " ").strip();
        for (var sign : SIGNS) {
            bare = bare.replace(sign, " ");
        }
        var code = CODE.matcher(bare);
        var own = currency(text);
        while (code.find()) {
            if (known(code.group(1)).equals(own) && own.isPresent()) {
                bare = bare.substring(0, code.start()) + " " + bare.substring(code.end());
                code = CODE.matcher(bare);
            }
        }
        bare = bare.strip();
        var number = NUMBER.matcher(bare);
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        // A dash for no cents: 500,- and 500.\u2013
        var digits = number.group().strip();
        var rest = bare.substring(number.end()).strip().toLowerCase(Locale.ROOT);
        if (rest.matches("[-\u2013\u2014]+") && digits.matches(".*[.,]")) {
            digits = digits.substring(0, digits.length() - 1);
            rest = "";
        }
        var word = rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
        var zeros = word.isEmpty() ? Integer.valueOf(0) : ZEROS.get(word);
        if (zeros == null) {
            return Optional.empty();
        }
        return plain(digits, zeros, currency)
                .map(n -> n.scaleByPowerOfTen(zeros))
                .filter(a -> a.precision() - (long) a.scale() <= MOST_DIGITS);
    }

    private static Optional<BigDecimal> plain(String digits, int zeros, @Nullable Currency currency) {
        if (ONE_GROUP.matcher(digits).matches()) {
            if (zeros > 0) {
                // 1.250M is a million and a quarter.
                return Optional.of(new BigDecimal(digits.replace(',', '.')));
            }
            if (currency != null && currency.getDefaultFractionDigits() == THREE_DECIMALS) {
                return Optional.empty();
            }
        }
        if (COMMAS.matcher(digits).matches() || PAIRS.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(",", "")));
        }
        if (POINTS.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')));
        }
        if (MARKS.matcher(digits).matches()) {
            return Optional.of(
                    new BigDecimal(digits.replaceAll("['\u2019 ]", "").replace(',', '.')));
        }
        return PLAIN.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replace(',', '.')))
                : Optional.empty();
    }
}
