package baton.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Compares what was said with what was written, word by word, after both are spelled one way: without case and
/// punctuation, short forms written out, numbers in words.
public final class WordErrors {
    private static final List<String> ONES = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Map<String, String> ORDINALS = Map.of(
            "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth", "nine", "ninth",
            "twelve", "twelfth");
    /// What is replaced by what, in this order.
    private static final List<String[]> SPELLINGS = List.of(
            new String[] {"\\bmr\\b\\.?", "mister"},
            new String[] {"\\bmrs\\b\\.?", "missus"},
            new String[] {"\\bdr\\b\\.?", "doctor"},
            new String[] {"\\$\\s?([0-9][0-9,.]*)(\\s(?:million|billion|thousand))?", "$1$2 dollars "},
            new String[] {"%", " percent "},
            new String[] {"&", " and "},
            new String[] {"(?<=[0-9]),(?=[0-9]{3})", ""},
            new String[] {"(?<=[0-9])\\.(?=[0-9])", " point "},
            new String[] {"can't\\b", "cannot"},
            new String[] {"won't\\b", "will not"},
            new String[] {"n't\\b", " not"},
            new String[] {"'m\\b", " am"},
            new String[] {"'re\\b", " are"},
            new String[] {"'ve\\b", " have"},
            new String[] {"'ll\\b", " will"},
            new String[] {"'d\\b", " would"},
            new String[] {"\\b(that|it|he|she|there|what|who|here|let|where)'s\\b", "$1 is"},
            new String[] {"\\bokay\\b", "ok"},
            new String[] {"[^a-z0-9' ]", " "},
            new String[] {"(?<![a-z])'|'(?![a-z])", " "});
    private static final Pattern NUMBER = Pattern.compile("\\b([0-9]{1,9})(st|nd|rd|th)?\\b");

    /// @param words that were said
    /// @param wrong another one, none, or one too many was written
    public record Score(int words, int wrong) {
        public Score plus(Score other) {
            return new Score(words + other.words, wrong + other.wrong);
        }

        public double percent() {
            return 100.0 * wrong / words;
        }
    }

    /// A word of the one text, and the one of the other that stands for it.
    public record Pair(int said, int written) {}

    private WordErrors() {}

    public static Score between(String said, String written) {
        var one = plain(said);
        var other = plain(written);
        var cost = costs(one, other);
        return new Score(one.size(), cost[one.size()][other.size()]);
    }

    /// The words that are the same in both, in the order of the texts.
    public static List<Pair> same(List<String> said, List<String> written) {
        var cost = costs(said, written);
        var pairs = new ArrayList<Pair>();
        var i = said.size();
        var j = written.size();
        while (i > 0 && j > 0) {
            var equal = said.get(i - 1).equals(written.get(j - 1));
            if (cost[i][j] == cost[i - 1][j - 1] + (equal ? 0 : 1)) {
                i--;
                j--;
                if (equal) {
                    pairs.addFirst(new Pair(i, j));
                }
            } else if (cost[i][j] == cost[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        return pairs;
    }

    private static int[][] costs(List<String> one, List<String> other) {
        var cost = new int[one.size() + 1][other.size() + 1];
        for (int i = 0; i <= one.size(); i++) {
            for (int j = 0; j <= other.size(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    var change = cost[i - 1][j - 1] + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                    cost[i][j] = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
            }
        }
        return cost;
    }

    static List<String> plain(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        for (var spelling : SPELLINGS) {
            plain = plain.replaceAll(spelling[0], spelling[1]);
        }
        plain = NUMBER.matcher(plain).replaceAll(WordErrors::spelled);
        return List.of(plain.strip().split("\\s+"));
    }

    private static String spelled(MatchResult number) {
        var words = words(Long.parseLong(number.group(1)));
        if (number.group(2) == null) {
            return words;
        }
        var gap = words.lastIndexOf(' ') + 1;
        var last = words.substring(gap);
        var ordinal = ORDINALS.getOrDefault(
                last, last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th");
        return words.substring(0, gap) + ordinal;
    }

    private static String words(long n) {
        if (n < 20) {
            return ONES.get((int) n);
        }
        if (n < 100) {
            return TENS.get((int) n / 10) + rest(n % 10);
        }
        for (var step : List.of(Map.entry(1_000_000L, " million"), Map.entry(1_000L, " thousand"))) {
            if (n >= step.getKey()) {
                return words(n / step.getKey()) + step.getValue() + rest(n % step.getKey());
            }
        }
        return words(n / 100) + " hundred" + rest(n % 100);
    }

    private static String rest(long n) {
        return n == 0 ? "" : " " + words(n);
    }
}
