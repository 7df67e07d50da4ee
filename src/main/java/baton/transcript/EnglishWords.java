package baton.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Which words are ordinary English: those are what they look like, however near they come to a name.
final class EnglishWords {
    private static final int SHORTEST_STEM = 3;

    /// An ending, and what stands there without it.
    private record Ending(String ending, List<String> instead) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("ies", List.of("y")),
            new Ending("es", List.of("", "e")),
            new Ending("s", List.of("")),
            new Ending("ied", List.of("y")),
            new Ending("ed", List.of("", "e")),
            new Ending("ing", List.of("", "e")),
            new Ending("ly", List.of("")),
            new Ending("er", List.of("", "e")),
            new Ending("est", List.of("", "e")));

    private static final Set<String> WORDS = read();

    private EnglishWords() {}

    private static Set<String> read() {
        var words = new HashSet<String>();
        try (var in = Objects.requireNonNull(EnglishWords.class.getResourceAsStream("/words/english.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /// @param plain as [WordForm#plain] makes it
    static boolean isCommon(String plain) {
        return WORDS.contains(plain) || !plain.isEmpty() && Character.isDigit(plain.charAt(0)) || isForm(plain);
    }

    private static boolean isForm(String word) {
        for (var form : ENDINGS) {
            if (word.endsWith(form.ending()) && word.length() - form.ending().length() >= SHORTEST_STEM) {
                var stem = word.substring(0, word.length() - form.ending().length());
                if (form.instead().stream().anyMatch(end -> WORDS.contains(stem + end)) || isDoubled(stem)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "stopped", "running".
    private static boolean isDoubled(String stem) {
        int last = stem.length() - 1;
        return last >= SHORTEST_STEM
                && stem.charAt(last) == stem.charAt(last - 1)
                && WORDS.contains(stem.substring(0, last));
    }
}
