package baton.transcript;

import baton.transcript.Transcript.Line;
import baton.transcript.Transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names of a record that were probably said where something like them is written: "Okafer" for Okafor, "link
/// vist" for LinkVist. Only ever suggested: nobody but a person changes a word.
public final class NameSuggestions {
    private static final int SHORTEST = 3;
    private static final int SMALL = 4;
    /// Two ordinary words that sound like one long name together.
    private static final int LONG_NAME = 7;

    private static final int FEW_LETTERS = 2;

    private NameSuggestions() {}

    /// Words of a line.
    ///
    /// @param line from 0
    /// @param word the first one's number in its line, from 0
    /// @param count 1 or 2
    public record Place(int line, int word, int count) {}

    /// @param said what is written there now, without the signs around it
    /// @param name what was probably said
    public record Hint(Place place, String said, String name) {}

    private record Found(Hint hint, double distance) {
        boolean touches(Found other) {
            var a = hint.place();
            var b = other.hint().place();
            return a.line() == b.line() && a.word() < b.word() + b.count() && b.word() < a.word() + a.count();
        }
    }

    /// Every suggestion, in the order of the recording; each word belongs to one at most.
    public static List<Hint> find(Transcript transcript, NameDictionary names) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            var line = transcript.lines().get(i);
            for (int j = 0; j < line.words().size(); j++) {
                for (int count = 1; count <= 2 && j + count <= line.words().size(); count++) {
                    at(line, new Place(i, j, count), names).ifPresent(found::add);
                }
            }
        }
        var best = new ArrayList<Found>();
        for (var one : found.stream()
                .sorted(Comparator.comparingDouble(Found::distance))
                .toList()) {
            if (best.stream().noneMatch(one::touches)) {
                best.add(one);
            }
        }
        return best.stream()
                .map(Found::hint)
                .sorted(Comparator.comparingInt((Hint h) -> h.place().line())
                        .thenComparingInt(h -> h.place().word()))
                .toList();
    }

    private static Optional<Found> at(Line line, Place place, NameDictionary names) {
        var words = line.words().subList(place.word(), place.word() + place.count());
        // A sentence that ends between them keeps them apart.
        if (place.count() > 1 && WordForm.endsPhrase(words.getFirst().text())) {
            return Optional.empty();
        }
        var said = said(words);
        var plain = WordForm.plain(said);
        if (plain.length() < SHORTEST || isRight(words, said, plain, names) || isSmall(said)) {
            return Optional.empty();
        }
        var ordinary = words.stream().allMatch(w -> isRightAlone(w, names));
        return names.written().entrySet().stream()
                .filter(n -> !n.getValue().equals(said))
                .filter(n -> !ordinary || isUnlikelyByChance(plain, n.getKey()))
                .map(n -> new Found(
                        new Hint(place, said, n.getValue()),
                        WordSimilarity.distance(plain, n.getKey()) + (place.count() - 1) / 100.0))
                .filter(f -> Double.isFinite(f.distance()))
                .min(Comparator.comparingDouble(Found::distance));
    }

    /// A name that was heard as one is written with a capital; short words without are like too many names.
    private static boolean isSmall(String said) {
        return said.length() <= SMALL && Character.isLowerCase(said.charAt(0));
    }

    /// Whether two ordinary words side by side are nevertheless that name, taken apart.
    private static boolean isUnlikelyByChance(String plain, String name) {
        return plain.equals(name)
                || name.length() >= LONG_NAME
                        && WordSimilarity.sound(plain).equals(WordSimilarity.sound(name))
                        && WordSimilarity.edits(plain, name) <= FEW_LETTERS;
    }

    private static boolean isRight(List<Word> words, String said, String plain, NameDictionary names) {
        if (words.size() == 1) {
            // A known name that is only written another way ("Linkvist") may still be put right.
            return isRightAlone(words.getFirst(), names) && !names.written().containsKey(plain)
                    || said.equals(names.written().get(plain));
        }
        // Half of it is a name already.
        return words.stream().anyMatch(w -> names.written().containsKey(WordForm.plainCore(w.text())));
    }

    private static boolean isRightAlone(Word word, NameDictionary names) {
        var plain = WordForm.plainCore(word.text());
        return names.known().contains(plain)
                || EnglishWords.isCommon(plain)
                || EnglishWords.isCommon(WordForm.plain(word.text()));
    }

    static String said(List<Word> words) {
        return words.stream().map(w -> WordForm.parts(w.text()).core()).collect(Collectors.joining(" "));
    }
}
