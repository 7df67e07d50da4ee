package baton.library;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One handoff that was found, and the sentences in which the words stand.
///
/// @param sentences the best ones, best first; without words, none
public record Hit(UUID handoff, List<Sentence> sentences) {
    public Hit {
        sentences = List.copyOf(sentences);
    }

    /// @param where which part of the handoff it stands in
    /// @param marked what fits the words, in order, without overlap
    /// @param at where it is said in the briefing, on the time of the whole file; null for what is written
    public record Sentence(
            MatchField where,
            String text,
            List<Mark> marked,
            @Nullable Duration at) {
        public Sentence {
            marked = List.copyOf(marked);
        }
    }

    /// Characters of a text, the first and the one behind the last.
    public record Mark(int from, int to) {}
}
