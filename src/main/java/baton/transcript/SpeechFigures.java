package baton.transcript;

import baton.recording.Trim;
import baton.transcript.Transcript.Line;
import baton.transcript.Transcript.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How somebody speaks in a take, for their own eyes. Only what is left after a trim counts.
///
/// @param words as spoken: "$420,000" is five
/// @param pace words a minute while they speak, pauses between the lines left out; 0 without words
/// @param overall words a minute of the whole take
/// @param fillers of these there are at least: the model leaves some out
/// @param silence the longest one, on the time of the whole file; null if nobody speaks
public record SpeechFigures(
        int words,
        int pace,
        int overall,
        List<Filler> fillers,
        @Nullable Silence silence) {
    /// A word or two that say nothing.
    ///
    /// @param written what stands there; empty for a hesitation that nobody wrote
    public record Filler(Duration at, String written) {}

    /// A stretch without words.
    public record Silence(Duration from, Duration to) {
        public Duration length() {
            return to.minus(from);
        }
    }

    private static final double MINUTE = 60_000;
    /// Milliseconds that a word takes beside its letters, those of one letter, and how much longer than that a held
    /// sound is (speech.md, 5).
    private static final int WORD = 120;

    private static final int LETTER = 75;
    private static final int HELD = 700;
    /// Milliseconds of a breath at the end of a line, where a word's end is least sure.
    private static final int LAST = 400;

    public SpeechFigures {
        fillers = List.copyOf(fillers);
    }

    /// @param whole length of the file
    public static SpeechFigures of(Transcript transcript, Trim trim, Duration whole) {
        var start = trim.startIn(whole);
        var end = trim.endIn(whole);
        var lines = new ArrayList<Line>();
        for (var line : transcript.lines()) {
            var left = line.words().stream()
                    .filter(w -> w.from().compareTo(start) >= 0 && w.from().compareTo(end) < 0)
                    .toList();
            if (!left.isEmpty()) {
                lines.add(new Line(left));
            }
        }
        if (lines.isEmpty()) {
            return new SpeechFigures(0, 0, 0, List.of(), null);
        }
        int words = lines.stream()
                .flatMap(l -> l.words().stream())
                .mapToInt(w -> SpokenWords.count(w.text()))
                .sum();
        long speaking =
                lines.stream().mapToLong(l -> l.to().minus(l.from()).toMillis()).sum();
        return new SpeechFigures(
                words,
                perMinute(words, speaking),
                perMinute(words, end.minus(start).toMillis()),
                fillers(lines),
                longest(lines, start, end));
    }

    private static int perMinute(int words, long millis) {
        return millis <= 0 ? 0 : (int) Math.round(words * MINUTE / millis);
    }

    private static List<Filler> fillers(List<Line> lines) {
        var found = new ArrayList<Filler>();
        for (var line : lines) {
            var words = line.words();
            for (int i = 0; i < words.size(); i++) {
                int count = Fillers.at(words, i);
                if (count > 0) {
                    var written = words.subList(i, i + count).stream()
                            .map(w -> WordForm.parts(w.text()).core())
                            .reduce((a, b) -> a + " " + b);
                    found.add(new Filler(words.get(i).from(), written.orElse("")));
                    i += count - 1;
                } else if (isHeld(words.get(i), i == words.size() - 1)) {
                    found.add(new Filler(words.get(i).from(), ""));
                }
            }
        }
        return found;
    }

    /// A word that takes far longer than its letters hides an "um".
    private static boolean isHeld(Word word, boolean last) {
        int letters = WordForm.plain(word.text()).length();
        if (letters == 0 || Character.isDigit(WordForm.plain(word.text()).charAt(0))) {
            return false;
        }
        return word.to().minus(word.from()).toMillis() > WORD + LETTER * letters + HELD + (last ? LAST : 0);
    }

    private static Silence longest(List<Line> lines, Duration start, Duration end) {
        var from = start;
        var longest = new Silence(start, start);
        for (var line : lines) {
            for (var word : line.words()) {
                longest = longer(longest, from, word.from());
                from = word.to().compareTo(from) > 0 ? word.to() : from;
            }
        }
        return longer(longest, from, end);
    }

    private static Silence longer(Silence longest, Duration from, Duration to) {
        return to.minus(from).compareTo(longest.length()) > 0 ? new Silence(from, to) : longest;
    }
}
