package baton.transcript;

import baton.recording.Caption;
import baton.recording.Trim;
import baton.transcript.Transcript.Line;
import baton.transcript.Transcript.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A transcript in pieces that can be read while they are shown: at most two lines of 42 characters and seven seconds,
/// broken at the ends of sentences and at pauses.
final class CueSplitter {
    static final int LINE = 42;
    static final Duration LONGEST = Duration.ofSeconds(7);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(600);
    /// Milliseconds of pause that are worth as much as a comma when a long sentence is broken.
    private static final double COMMA = 300;
    /// How much worse a break gets from the middle to the edge, in the same unit.
    private static final double EDGE = 700;

    private CueSplitter() {}

    /// @return texts with a line break where there are two lines; times begin where it begins to play
    static List<Caption> of(Transcript transcript, Trim trim) {
        var pieces = new ArrayList<List<Word>>();
        for (var line : transcript.lines()) {
            var words = playing(line, trim);
            if (!words.isEmpty()) {
                pieces.addAll(joined(sentences(words)));
            }
        }
        var cues = new ArrayList<Caption>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var from = later(piece.getFirst().from(), trim.start()).minus(trim.start());
            var next =
                    i + 1 < pieces.size() ? pieces.get(i + 1).getFirst().from().minus(trim.start()) : null;
            var spoken = piece.getLast().to().minus(trim.start());
            // Nobody reads faster than a second; and the next one does not wait.
            var to = later(spoken, from.plus(SHORTEST));
            if (next != null && to.compareTo(next) > 0) {
                to = later(next, from.plusMillis(1));
            }
            to = to.minus(from).compareTo(LONGEST) > 0 ? from.plus(LONGEST) : to;
            cues.add(new Caption(from, to, wrapped(text(piece))));
        }
        return cues;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Words that are not cut away; one that no line can hold is taken apart.
    private static List<Word> playing(Line line, Trim trim) {
        var end = trim.end();
        var words = new ArrayList<Word>();
        for (var word : line.words()) {
            if (word.to().compareTo(trim.start()) > 0
                    && (end == null || word.from().compareTo(end) < 0)) {
                words.addAll(word.text().length() <= LINE ? List.of(word) : apart(word));
            }
        }
        return words;
    }

    private static List<Word> apart(Word word) {
        var texts = new ArrayList<String>();
        var text = word.text();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + LINE);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            texts.add(text.substring(from, to));
            from = to;
        }
        return Corrections.share(texts, word.from(), word.to());
    }

    private static List<List<Word>> sentences(List<Word> words) {
        var pieces = new ArrayList<List<Word>>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || WordForm.endsSentence(words.get(i - 1).text())
                    || gap(words, i) >= PAUSE.toMillis()) {
                split(words.subList(from, i), pieces);
                from = i;
            }
        }
        return pieces;
    }

    /// In halves, at the best place, until every part can be shown.
    private static void split(List<Word> words, List<List<Word>> pieces) {
        if (words.size() == 1 || fits(words)) {
            pieces.add(words);
            return;
        }
        int best = 1;
        double bestWorth = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < words.size(); i++) {
            var off = Math.abs(2.0 * i / words.size() - 1);
            var worth = gap(words, i) + (WordForm.endsPhrase(words.get(i - 1).text()) ? COMMA : 0) - EDGE * off;
            if (worth > bestWorth) {
                bestWorth = worth;
                best = i;
            }
        }
        split(words.subList(0, best), pieces);
        split(words.subList(best, words.size()), pieces);
    }

    /// A piece that would only flash stays with the one after it, where both fit.
    private static List<List<Word>> joined(List<List<Word>> pieces) {
        var result = new ArrayList<List<Word>>();
        for (var piece : pieces) {
            if (!result.isEmpty()) {
                var last = result.getLast();
                var both = new ArrayList<>(last);
                both.addAll(piece);
                var flashes =
                        length(last).compareTo(SHORTEST) < 0 || length(piece).compareTo(SHORTEST) < 0;
                if (flashes && fits(both) && gap(both, last.size()) < PAUSE.toMillis()) {
                    result.set(result.size() - 1, both);
                    continue;
                }
            }
            result.add(piece);
        }
        return result;
    }

    private static Duration length(List<Word> words) {
        return words.getLast().to().minus(words.getFirst().from());
    }

    private static long gap(List<Word> words, int at) {
        return at >= words.size()
                ? 0
                : words.get(at).from().minus(words.get(at - 1).to()).toMillis();
    }

    private static boolean fits(List<Word> words) {
        var text = text(words);
        return length(words).compareTo(LONGEST) <= 0 && (text.length() <= LINE || breakOf(text) > 0);
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static String wrapped(String text) {
        if (text.length() <= LINE) {
            return text;
        }
        int at = breakOf(text);
        return at < 0 ? text : text.substring(0, at) + "\n" + text.substring(at + 1);
    }

    /// The space at which two lines are most alike; -1 if no two hold it.
    private static int breakOf(String text) {
        int best = -1;
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            int longer = Math.max(at, text.length() - at - 1);
            if (longer <= LINE && (best < 0 || longer < Math.max(best, text.length() - best - 1))) {
                best = at;
            }
        }
        return best;
    }
}
