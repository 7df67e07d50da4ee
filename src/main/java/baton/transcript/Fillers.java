package baton.transcript;

import baton.transcript.Transcript.Word;
import java.util.List;
import java.util.Set;

/// Words that say nothing, and only where that is sure: "kind of slow" has one, "what kind of tool" has none.
final class Fillers {
    private static final Set<String> SOUNDS =
            Set.of("um", "umm", "uhm", "uh", "uhh", "er", "erm", "err", "ah", "ahh", "hm", "hmm", "mm");
    private static final Set<String> BEFORE_KIND = Set.of(
            "what",
            "which",
            "this",
            "that",
            "these",
            "those",
            "some",
            "any",
            "a",
            "an",
            "the",
            "every",
            "each",
            "no",
            "one",
            "another",
            "other",
            "same",
            "new",
            "different",
            "right",
            "wrong",
            "best",
            "only",
            "all",
            "two",
            "my",
            "our",
            "your",
            "their",
            "his",
            "her");
    private static final Set<String> BEFORE_KNOW =
            Set.of("do", "did", "if", "what", "would", "that", "let", "as", "how");

    private Fillers() {}

    /// How many words from this one on are a filler: 1, 2, or 0 for none.
    static int at(List<Word> words, int at) {
        var word = plain(words, at);
        if (SOUNDS.contains(word)) {
            return 1;
        }
        return switch (word) {
            case "you" -> isYouKnow(words, at) ? 2 : 0;
            case "i" -> isIMean(words, at) ? 2 : 0;
            case "sort", "kind" ->
                plain(words, at + 1).equals("of") && !BEFORE_KIND.contains(plain(words, at - 1)) ? 2 : 0;
            case "like" -> pausesBefore(words, at) && at > 0 && endsWithComma(words, at) ? 1 : 0;
            default -> 0;
        };
    }

    private static boolean isYouKnow(List<Word> words, int at) {
        return plain(words, at + 1).equals("know")
                && !BEFORE_KNOW.contains(plain(words, at - 1))
                && endsWithComma(words, at + 1);
    }

    private static boolean isIMean(List<Word> words, int at) {
        return plain(words, at + 1).equals("mean") && (endsWithComma(words, at + 1) || pausesBefore(words, at));
    }

    private static boolean pausesBefore(List<Word> words, int at) {
        return at == 0 || WordForm.endsPhrase(words.get(at - 1).text());
    }

    private static boolean endsWithComma(List<Word> words, int at) {
        return words.get(at).text().endsWith(",");
    }

    private static String plain(List<Word> words, int at) {
        return at < 0 || at >= words.size() ? "" : WordForm.plain(words.get(at).text());
    }
}
