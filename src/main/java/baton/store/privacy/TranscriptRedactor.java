package baton.store.privacy;

import baton.transcript.Transcript.Line;
import baton.transcript.Transcript.Word;
import java.util.ArrayList;
import java.util.stream.Collectors;

/// A name in what is said: it may spread over several words, each with its own time.
final class TranscriptRedactor {
    /// Words of a name at most.
    private static final int LONGEST = 6;

    private TranscriptRedactor() {}

    /// The same line without it; the times stay.
    static Line without(Line line, DataSubject who, String instead) {
        if (!who.isMentioned(line.text())) {
            return line;
        }
        var words = line.words();
        var left = new ArrayList<Word>();
        for (int i = 0; i < words.size(); ) {
            var length = lengthAt(line, i, who);
            if (length == 0) {
                left.add(words.get(i));
                i++;
            } else {
                left.add(new Word(
                        instead, words.get(i).from(), words.get(i + length - 1).to()));
                i += length;
            }
        }
        return new Line(left);
    }

    /// How many words from here on are the name; 0 for none.
    private static int lengthAt(Line line, int from, DataSubject who) {
        var text = "";
        for (int n = 1; n <= LONGEST && from + n <= line.words().size(); n++) {
            text = (text + " " + line.words().get(from + n - 1).text()).strip();
            if (who.isMentioned(text)) {
                // Only where it begins: the words before a name are not part of it.
                return who.isMentioned(text(line, from + 1, from + n)) ? 0 : n;
            }
        }
        return 0;
    }

    private static String text(Line line, int from, int to) {
        return line.words().subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
