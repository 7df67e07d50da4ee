package baton.transcript;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a written word is without its case, accents and signs: "Okafer's," is "okafers", "DM-i" is "dmi".
final class WordForm {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OWNER = Pattern.compile("['\u2019]s$");
    private static final Set<Integer> ENDS = Set.of((int) '.', (int) '!', (int) '?', (int) '\u2026');
    private static final Set<Integer> PAUSES = Set.of((int) ',', (int) ';', (int) ':', (int) '\u2013', (int) '\u2014');
    private static final String CLOSING = "\"'\u201d\u2019)]\u00bb";

    /// A word in its three parts: what stands before it, itself, what stands after it ("'s,").
    record Parts(String before, String core, String after) {}

    private WordForm() {}

    static String plain(String word) {
        var folded =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        return SIGNS.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT).replace("\u00df", "ss");
    }

    /// The same without "'s".
    static String plainCore(String word) {
        return plain(parts(word).core());
    }

    static Parts parts(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        var owner = OWNER.matcher(word.substring(from, to));
        if (owner.find() && owner.start() > 0) {
            to = from + owner.start();
        }
        return new Parts(word.substring(0, from), word.substring(from, to), word.substring(to));
    }

    /// Whether a sentence ends with it.
    static boolean endsSentence(String word) {
        return ENDS.contains(lastSign(word));
    }

    /// Whether one pauses after it: at a comma, or at the end of a sentence.
    static boolean endsPhrase(String word) {
        var sign = lastSign(word);
        return ENDS.contains(sign) || PAUSES.contains(sign);
    }

    private static int lastSign(String word) {
        int at = word.length() - 1;
        while (at > 0 && CLOSING.indexOf(word.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 ? ' ' : word.charAt(at);
    }
}
