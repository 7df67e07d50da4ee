package baton.transcript;

import baton.transcript.NameSuggestions.Hint;
import baton.transcript.NameSuggestions.Place;
import baton.transcript.Transcript.Line;
import baton.transcript.Transcript.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a person puts right in a transcript. Words that stay keep their times; whatever is changed, the whole is read
/// by
/// nobody yet, until somebody says that it is right.
public final class Corrections {
    private Corrections() {}

    /// Takes a suggestion in its place. Where the words are others by now, nothing changes.
    public static Transcript here(Transcript transcript, Hint hint) {
        var place = hint.place();
        if (place.line() >= transcript.lines().size()) {
            return transcript;
        }
        var line = transcript.lines().get(place.line());
        return says(line, place.word(), hint)
                ? changed(transcript, place.line(), named(line, place, hint))
                : transcript;
    }

    /// Takes it wherever the same is said.
    public static Transcript everywhere(Transcript transcript, Hint hint) {
        var result = transcript;
        // From the end on: what comes before keeps its place.
        for (var place : places(transcript, hint).reversed()) {
            result = here(result, new Hint(place, hint.said(), hint.name()));
        }
        return result;
    }

    /// Where the same is said, in order.
    public static List<Place> places(Transcript transcript, Hint hint) {
        var found = new ArrayList<Place>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            var line = transcript.lines().get(i);
            for (int j = 0; j < line.words().size(); j++) {
                if (says(line, j, hint)) {
                    found.add(new Place(i, j, hint.place().count()));
                    j += hint.place().count() - 1;
                }
            }
        }
        return found;
    }

    private static boolean says(Line line, int word, Hint hint) {
        int count = hint.place().count();
        return word + count <= line.words().size()
                && NameSuggestions.said(line.words().subList(word, word + count))
                        .equalsIgnoreCase(hint.said());
    }

    private static Line named(Line line, Place place, Hint hint) {
        var words = new ArrayList<>(line.words());
        var old = words.subList(place.word(), place.word() + place.count());
        var before = WordForm.parts(old.getFirst().text()).before();
        var after = WordForm.parts(old.getLast().text()).after();
        var name = new Word(
                before + hint.name() + after,
                old.getFirst().from(),
                old.getLast().to());
        old.clear();
        words.add(place.word(), name);
        return new Line(words);
    }

    /// Writes a line anew. Words that are in it before and after keep their times; those that are others share the time
    /// of what they stand for, by their letters.
    ///
    /// @param text without words, the line goes
    public static Transcript rewrite(Transcript transcript, int line, String text) {
        var old = transcript.lines().get(line).words();
        var texts = Arrays.stream(text.strip().split("\\s+"))
                .filter(t -> !t.isEmpty())
                .toList();
        if (texts.equals(old.stream().map(Word::text).toList())) {
            return transcript;
        }
        if (texts.isEmpty()) {
            var left = new ArrayList<>(transcript.lines());
            left.remove(line);
            return transcript.withLines(left).reviewedBy(null);
        }
        return changed(transcript, line, new Line(timed(old, texts)));
    }

    private static Transcript changed(Transcript transcript, int number, Line line) {
        var lines = new ArrayList<>(transcript.lines());
        lines.set(number, line);
        return transcript.withLines(lines).reviewedBy(null);
    }

    private static List<Word> timed(List<Word> old, List<String> texts) {
        var kept = WordDiff.common(
                old.stream().map(w -> key(w.text())).toList(),
                texts.stream().map(Corrections::key).toList());
        var words = new ArrayList<Word>();
        int oldNext = 0;
        int newNext = 0;
        for (var pair : kept) {
            between(old, oldNext, pair.one(), texts.subList(newNext, pair.other()), words);
            var stays = old.get(pair.one());
            words.add(new Word(texts.get(pair.other()), stays.from(), stays.to()));
            oldNext = pair.one() + 1;
            newNext = pair.other() + 1;
        }
        between(old, oldNext, old.size(), texts.subList(newNext, texts.size()), words);
        return words;
    }

    private static String key(String word) {
        var plain = WordForm.plain(word);
        return plain.isEmpty() ? word : plain;
    }

    /// Words that are new between two that stay.
    private static void between(List<Word> old, int from, int to, List<String> texts, List<Word> words) {
        if (texts.isEmpty()) {
            return;
        }
        var begin = from < to
                ? old.get(from).from()
                : from > 0 ? old.get(from - 1).to() : old.getFirst().from();
        var end = from < to
                ? old.get(to - 1).to()
                : to < old.size() ? old.get(to).from() : old.getLast().to();
        words.addAll(share(texts, begin, end.compareTo(begin) < 0 ? begin : end));
    }

    /// Words that share a time by their letters.
    static List<Word> share(List<String> texts, Duration begin, Duration end) {
        var letters = texts.stream().mapToInt(t -> t.length() + 1).sum();
        var whole = end.minus(begin).toMillis();
        var words = new ArrayList<Word>();
        long past = 0;
        for (var text : texts) {
            var from = begin.plusMillis(whole * past / letters);
            past += text.length() + 1;
            words.add(new Word(text, from, past == letters ? end : begin.plusMillis(whole * past / letters)));
        }
        return words;
    }

    /// What a person's own correction may mean for the rest: the one word, or two, that became another one in this
    /// line.
    /// Empty if more was changed, or if it is said nowhere else.
    public static Optional<Hint> repeated(Transcript before, Transcript after, int line) {
        if (before.lines().size() != after.lines().size()) {
            return Optional.empty();
        }
        var old = before.lines().get(line).words();
        var now = after.lines().get(line).words();
        int same = 0;
        while (same < old.size()
                && same < now.size()
                && old.get(same).text().equals(now.get(same).text())) {
            same++;
        }
        int end = 0;
        while (end < old.size() - same
                && end < now.size() - same
                && old.get(old.size() - 1 - end)
                        .text()
                        .equals(now.get(now.size() - 1 - end).text())) {
            end++;
        }
        int count = old.size() - same - end;
        if (count < 1 || count > 2 || now.size() - same - end != 1) {
            return Optional.empty();
        }
        var hint = new Hint(
                new Place(line, same, count),
                NameSuggestions.said(old.subList(same, same + count)),
                WordForm.parts(now.get(same).text()).core());
        return hint.said().isEmpty()
                        || hint.name().isEmpty()
                        || hint.said().equals(hint.name())
                        || EnglishWords.isCommon(WordForm.plain(hint.said()))
                        || places(after, hint).isEmpty()
                ? Optional.empty()
                : Optional.of(hint);
    }
}
