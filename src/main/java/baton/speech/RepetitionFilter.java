package baton.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// In noise the model may write a phrase again that was said once. What is written without being heard gets no time of
/// its own, which tells it from what somebody really says twice.
final class RepetitionFilter {
    private static final int LONGEST_PHRASE = 12;
    private static final int SHORTEST_PHRASE = 2;
    /// Seconds: one frame of the sound, and a little.
    private static final double NO_TIME = 0.03;
    /// The share of its words that must have no time.
    private static final double MOST = 0.5;
    /// A tail of this many words without time was broken off in the middle of a phrase.
    private static final int TAIL = 3;

    private RepetitionFilter() {}

    /// @return the words that were heard; as many as came in if nothing is wrong
    static List<SpokenWord> removed(List<SpokenWord> words) {
        var left = new ArrayList<>(words);
        for (int length = LONGEST_PHRASE; length >= SHORTEST_PHRASE; length--) {
            int i = 0;
            while (i + 2 * length <= left.size()) {
                var first = left.subList(i, i + length);
                var second = left.subList(i + length, i + 2 * length);
                if (same(first, second) && Math.max(withoutTime(first), withoutTime(second)) >= MOST) {
                    (withoutTime(first) >= withoutTime(second) ? first : second).clear();
                } else {
                    i++;
                }
            }
        }
        var tail = 0;
        while (tail < left.size() && left.get(left.size() - 1 - tail).seconds() <= NO_TIME) {
            tail++;
        }
        if (tail >= TAIL) {
            left.subList(left.size() - tail, left.size()).clear();
        }
        return left;
    }

    private static boolean same(List<SpokenWord> first, List<SpokenWord> second) {
        for (int i = 0; i < first.size(); i++) {
            if (!plain(first.get(i)).equals(plain(second.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(SpokenWord word) {
        return word.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']", "");
    }

    private static double withoutTime(List<SpokenWord> phrase) {
        return phrase.stream().filter(w -> w.seconds() <= NO_TIME).count() / (double) phrase.size();
    }
}
