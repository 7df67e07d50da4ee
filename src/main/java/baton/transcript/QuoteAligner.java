package baton.transcript;

import baton.transcript.Transcript.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a prospect's words, as they stand in the record, are said in the briefing. People say a sentence a little
/// otherwise than they write it: most of its words in their order are enough, and "not found" is an answer too.
public final class QuoteAligner {
    /// Share of a quote that must be said.
    public static final double ENOUGH = 0.7;

    /// Words; fewer are said everywhere.
    private static final int FEWEST = 3;
    /// Of this many words all must be said.
    private static final int SHORT = 4;
    /// Foreign words among those of a quote: a share of it, and one.
    private static final double AMONG = 0.4;
    /// Words such as "the" and "of" tell less.
    private static final double LITTLE = 0.35;
    /// What a word that only sounds like it counts.
    private static final double LIKE = 0.8;
    /// What a word costs that is said between those of the quote.
    private static final double FOREIGN = 0.12;
    /// Letters of a word that can be mistaken for another one.
    private static final int MISTAKABLE = 4;

    private static final List<String> SMALL = List.of(
            ("a an and are as at be been but by do does did for from had has have he her him his i if in is it its me"
                            + " my no not of on or our she so that the their them then there they this to us was we were"
                            + " what when who will with would you your")
                    .split(" "));
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("fifteen", "15"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("ninety", "90"));

    private QuoteAligner() {}

    /// @param from where it begins, on the time of the whole file
    /// @param measure the share of the quote that is said there, 0.7 to 1; small words count less
    public record Said(Duration from, Duration to, double measure) {}

    private record Step(double score, double matched, int begin) {}

    /// Where the quote is said best; of two places that are as good, the first. Empty if it is not said, and for a
    /// quote
    /// of fewer than three words.
    public static Optional<Said> find(Transcript transcript, String quote) {
        var wanted = Arrays.stream(quote.split("[\\s/]+"))
                .map(QuoteAligner::key)
                .filter(w -> !w.isEmpty())
                .toList();
        var words = new ArrayList<Word>();
        transcript.words().stream().filter(w -> !key(w.text()).isEmpty()).forEach(words::add);
        if (wanted.size() < FEWEST || words.isEmpty()) {
            return Optional.empty();
        }
        var whole = wanted.stream().mapToDouble(QuoteAligner::weight).sum();
        var least = wanted.size() <= SHORT ? 1 - 1e-9 : ENOUGH;
        Optional<Said> best = Optional.empty();
        double bestScore = 0;
        var rows = aligned(wanted, words.stream().map(w -> key(w.text())).toList());
        for (int j = 1; j <= words.size(); j++) {
            var end = rows[j];
            var among = wanted.size() <= SHORT ? 1 : 1 + AMONG * wanted.size();
            var dense = j - end.begin() <= wanted.size() + among;
            if (dense && end.score() > bestScore + 1e-9 && end.matched() / whole >= least) {
                bestScore = end.score();
                best = Optional.of(new Said(
                        words.get(end.begin()).from(),
                        words.get(j - 1).to(),
                        Math.round(end.matched() / whole * 1_000) / 1_000.0));
            }
        }
        return best;
    }

    /// For every number of words said: how well the whole quote ends there. What comes before it costs nothing, what
    /// stands between its words does.
    private static Step[] aligned(List<String> wanted, List<String> said) {
        var above = new Step[said.size() + 1];
        for (int j = 0; j <= said.size(); j++) {
            above[j] = new Step(0, 0, j);
        }
        for (var word : wanted) {
            var weight = weight(word);
            var row = new Step[said.size() + 1];
            row[0] = new Step(above[0].score() - weight / 2, 0, 0);
            for (int j = 1; j <= said.size(); j++) {
                var missing = new Step(above[j].score() - weight / 2, above[j].matched(), above[j].begin());
                var foreign = new Step(row[j - 1].score() - FOREIGN, row[j - 1].matched(), row[j - 1].begin());
                row[j] = missing.score() >= foreign.score() ? missing : foreign;
                var like = weight * likeness(word, said.get(j - 1));
                if (like > 0) {
                    var from = above[j - 1];
                    var met = new Step(
                            from.score() + like, from.matched() + like, from.matched() > 0 ? from.begin() : j - 1);
                    row[j] = met.score() >= row[j].score() ? met : row[j];
                }
            }
            above = row;
        }
        return above;
    }

    private static double weight(String word) {
        return SMALL.contains(word) ? LITTLE : 1;
    }

    private static double likeness(String wanted, String said) {
        if (wanted.equals(said)) {
            return 1;
        }
        var long_ = Math.min(wanted.length(), said.length()) >= MISTAKABLE;
        return long_ && (WordSimilarity.edits(wanted, said) == 1 || WordSimilarity.distance(wanted, said) < 1)
                ? LIKE
                : 0;
    }

    private static String key(String word) {
        var plain = WordForm.plain(word);
        return NUMBERS.getOrDefault(plain, plain);
    }
}
