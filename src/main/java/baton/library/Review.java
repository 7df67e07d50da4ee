package baton.library;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One handoff of a list that somebody works through, and what they noted.
///
/// @param list which list, see [ReviewList#key]
/// @param place in the list, from 0
/// @param doneAt when it was ticked; null if it was not
/// @param words a note; may be empty
/// @param scores 1 to 5; a line that nobody scored is absent
public record Review(
        UUID person,
        String list,
        UUID handoff,
        int place,
        @Nullable Instant doneAt,
        String words,
        Map<ScoreLine, Integer> scores) {
    /// Characters of one note.
    public static final int LONGEST = 4_000;

    private static final int BEST = 5;

    public Review {
        scores = Map.copyOf(scores);
        if (scores.values().stream().anyMatch(s -> s < 1 || s > BEST)) {
            throw new IllegalArgumentException("a score is 1 to 5");
        }
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    public static Review of(UUID person, String list, UUID handoff, int place) {
        return new Review(person, list, handoff, place, null, "", Map.of());
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public Review done(@Nullable Instant at) {
        return new Review(person, list, handoff, place, at, words, scores);
    }

    public Review withWords(String changed) {
        return new Review(person, list, handoff, place, doneAt, changed, scores);
    }

    public Review withScores(Map<ScoreLine, Integer> changed) {
        return new Review(person, list, handoff, place, doneAt, words, changed);
    }
}
