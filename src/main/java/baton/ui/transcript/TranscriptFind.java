package baton.ui.transcript;

import baton.transcript.NameSuggestions.Place;
import baton.transcript.Transcript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Words that are looked for in a transcript. Case, accents and signs do not count; the last word may be a beginning.
final class TranscriptFind {
    private List<Place> found = List.of();
    private int at = -1;

    /// @param query blank finds nothing
    /// @param from the first line that counts: what stands after it is found first
    void look(Transcript transcript, String query, int from) {
        var wanted = Arrays.stream(query.strip().split("\\s+"))
                .map(TranscriptFind::plain)
                .filter(w -> !w.isEmpty())
                .toList();
        var all = new ArrayList<Place>();
        for (int i = 0; i < transcript.lines().size() && !wanted.isEmpty(); i++) {
            var words = transcript.lines().get(i).words().stream()
                    .map(w -> plain(w.text()))
                    .toList();
            for (int j = 0; j + wanted.size() <= words.size(); j++) {
                if (fits(words.subList(j, j + wanted.size()), wanted)) {
                    all.add(new Place(i, j, wanted.size()));
                }
            }
        }
        found = List.copyOf(all);
        at = -1;
        for (int i = 0; i < found.size() && at < 0; i++) {
            at = found.get(i).line() >= from ? i : -1;
        }
        at = at < 0 && !found.isEmpty() ? 0 : at;
    }

    private static boolean fits(List<String> words, List<String> wanted) {
        int last = wanted.size() - 1;
        return words.subList(0, last).equals(wanted.subList(0, last))
                && words.get(last).startsWith(wanted.get(last));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    List<Place> found() {
        return found;
    }

    /// From 1; 0 if nothing is found.
    int number() {
        return at + 1;
    }

    /// The line of the one that is shown; -1 if nothing is found.
    int line() {
        return at < 0 ? -1 : found.get(at).line();
    }

    /// To the next one, or the one before; behind the last comes the first.
    void step(int by) {
        if (!found.isEmpty()) {
            at = Math.floorMod(at + by, found.size());
        }
    }
}
