package baton.index;

import baton.library.Hit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A passage with what was wanted marked in it, shortened to the words around when it is long.
record Excerpt(String text, List<Hit.Mark> marked) {
    /// Characters; a passage that is a little longer is shown whole.
    private static final int LONG = 240;

    private static final int SHOWN = 200;
    /// How far back a sentence may begin to be shown from its beginning.
    private static final int BACK = 80;

    private static final String MORE = "…";

    /// @param has which of the wanted stands here
    private record Place(int from, int to, int has) {}

    /// @param weights of each that is wanted
    /// @return null if nothing of it stands in this text
    static @Nullable Excerpt of(String text, List<QueryTerm> wanted, double[] weights) {
        var places = places(text, wanted);
        if (places.isEmpty()) {
            return null;
        }
        if (text.length() <= LONG) {
            return new Excerpt(text, marks(places, 0, text.length(), 0));
        }
        var first = bestStart(places, weights);
        var from = start(text, first.from());
        var to = end(text, first.to(), Math.max(from + SHOWN, first.to()));
        var before = from == 0 ? "" : MORE;
        var after = to == text.length() ? "" : MORE;
        return new Excerpt(before + text.substring(from, to) + after, marks(places, from, to, before.length() - from));
    }

    private static List<Place> places(String text, List<QueryTerm> wanted) {
        var words = TokenForms.of(text);
        var places = new ArrayList<Place>();
        for (int i = 0; i < words.size(); i++) {
            for (int w = 0; w < wanted.size(); w++) {
                var length = wanted.get(w).fits(words, i);
                if (length > 0) {
                    places.add(new Place(
                            words.get(i).from(), words.get(i + length - 1).to(), w));
                }
            }
        }
        return places;
    }

    private static List<Hit.Mark> marks(List<Place> places, int from, int to, int shift) {
        var marks = new ArrayList<Hit.Mark>();
        for (var place : places) {
            if (place.from() < from || place.to() > to) {
                continue;
            }
            var mark = new Hit.Mark(place.from() + shift, place.to() + shift);
            var last = marks.isEmpty() ? null : marks.getLast();
            if (last != null && mark.from() < last.to()) {
                marks.set(marks.size() - 1, new Hit.Mark(last.from(), Math.max(last.to(), mark.to())));
            } else {
                marks.add(mark);
            }
        }
        return marks;
    }

    /// The first of those places that have most of what is wanted close behind them.
    private static Place bestStart(List<Place> places, double[] weights) {
        var best = places.getFirst();
        double most = -1;
        for (int i = 0; i < places.size(); i++) {
            long has = 0;
            double sum = 0;
            for (int k = i;
                    k < places.size() && places.get(k).to() <= places.get(i).from() + SHOWN - BACK;
                    k++) {
                var bit = 1L << places.get(k).has();
                sum += (has & bit) == 0 ? weights[places.get(k).has()] : 0;
                has |= bit;
            }
            if (sum > most) {
                most = sum;
                best = places.get(i);
            }
        }
        return best;
    }

    /// The beginning of the sentence, if it is near; of some word before, if not.
    private static int start(String text, int word) {
        var from = Math.max(0, word - BACK);
        if (from == 0) {
            return 0;
        }
        for (int i = word - 1; i > from; i--) {
            if (".!?\n".indexOf(text.charAt(i - 1)) >= 0 && Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        for (int i = word - BACK / 2; i < word; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return whole(text, word - BACK / 2);
    }

    private static int end(String text, int least, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        for (int i = at; i > at - BACK / 2 && i >= least; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return whole(text, at);
    }

    /// Never in the middle of a sign.
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }
}
