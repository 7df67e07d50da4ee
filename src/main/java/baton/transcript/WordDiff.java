package baton.transcript;

import java.util.ArrayList;
import java.util.List;

/// Which words of one text are still there in another.
final class WordDiff {
    private WordDiff() {}

    /// A word that is in both, by its number in each.
    record Pair(int one, int other) {}

    /// The longest row of words that both have in the same order.
    static List<Pair> common(List<String> one, List<String> other) {
        var length = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                length[i][j] = one.get(i).equals(other.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        var pairs = new ArrayList<Pair>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                pairs.add(new Pair(i, j));
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
