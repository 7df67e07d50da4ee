package baton.speech;

import java.util.ArrayList;
import java.util.List;

/// Finds when each word was said: of all ways to hand the frames of the sound to the pieces of words in their order,
/// the
/// one in which the model listened most to what it got (dynamic time warping; Moonshine's and Whisper's method).
final class WordAligner {
    /// How the best way comes to a frame of a piece: the frame before was the last of the piece before,
    private static final byte BOTH_NEW = 0;
    /// the piece before ends in the same frame,
    private static final byte SAME_FRAME = 1;
    /// the frame before belongs to it too.
    private static final byte SAME_PIECE = 2;

    private final SpeechVocabulary vocabulary;

    WordAligner(SpeechVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// @param from seconds of the clip at which the sound began
    /// @param seconds how long it was
    /// @return words in their order; none ends after the next begins
    List<SpokenWord> words(DecodedSegment heard, double from, double seconds) {
        // The end takes part: it gets the silence behind the last word.
        var begins = beginnings(heard.attention());
        var found = new ArrayList<SpokenWord>();
        var ids = heard.ids();
        var frames = heard.attention().getFirst().length;
        var frame = seconds / frames;
        for (int i = 0; i < ids.size(); ) {
            var next = i + 1;
            while (next < ids.size() && !vocabulary.beginsWord(ids.get(next))) {
                next++;
            }
            var text = vocabulary.text(ids.subList(i, next));
            if (!text.isEmpty()) {
                var end = next < begins.length ? begins[next] : frames;
                found.add(new SpokenWord(text, from + begins[i] * frame, from + end * frame));
            }
            i = next;
        }
        return found;
    }

    /// The first frame of each piece.
    static int[] beginnings(List<float[]> attention) {
        var pieces = attention.size();
        var frames = attention.getFirst().length;
        var ways = new byte[pieces][frames];
        var before = new double[frames];
        for (int piece = 0; piece < pieces; piece++) {
            var cost = new double[frames];
            for (int at = 0; at < frames; at++) {
                var way = piece == 0 ? SAME_PIECE : at == 0 ? SAME_FRAME : cheapest(before, cost, at);
                ways[piece][at] = way;
                cost[at] = came(way, before, cost, at) - attention.get(piece)[at];
            }
            before = cost;
        }
        var begins = new int[pieces];
        var piece = pieces - 1;
        var at = frames - 1;
        while (piece > 0 || at > 0) {
            begins[piece] = at;
            var way = ways[piece][at];
            piece -= way == SAME_PIECE ? 0 : 1;
            at -= way == SAME_FRAME ? 0 : 1;
        }
        begins[0] = 0;
        return begins;
    }

    private static byte cheapest(double[] before, double[] cost, int at) {
        if (before[at - 1] <= before[at] && before[at - 1] <= cost[at - 1]) {
            return BOTH_NEW;
        }
        return before[at] < cost[at - 1] ? SAME_FRAME : SAME_PIECE;
    }

    private static double came(byte way, double[] before, double[] cost, int at) {
        return switch (way) {
            case BOTH_NEW -> before[at - 1];
            case SAME_FRAME -> before[at];
            default -> at == 0 ? 0 : cost[at - 1];
        };
    }
}
