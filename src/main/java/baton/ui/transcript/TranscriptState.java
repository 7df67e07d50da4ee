package baton.ui.transcript;

import baton.transcript.NameSuggestions.Hint;
import baton.transcript.QuoteAligner;
import baton.transcript.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of the words of a briefing at one moment.
///
/// @param before how many wait before it
/// @param transcript there when it is written
/// @param hints names that were probably said; only while nobody stands for the words
/// @param offered the suggestion that is made now; null for none
/// @param quotes where the quotes of the record are said, by their words
public record TranscriptState(
        State state,
        int before,
        @Nullable Transcript transcript,
        List<Hint> hints,
        Map<String, QuoteAligner.Said> quotes,
        @Nullable Hint offered) {
    /// Why there are words, or why there are none.
    enum State {
        NO_BRIEFING,
        WRITTEN,
        WRITING,
        WAITING,
        NOT_INSTALLED,
        NOT_ENGLISH,
        NOBODY_SPEAKS,
        UNREADABLE,
        FAILED;

        /// Whether trying again may help.
        boolean canBeTriedAgain() {
            return this == FAILED || this == UNREADABLE;
        }
    }

    static final TranscriptState NOTHING = of(State.NO_BRIEFING, 0);

    static TranscriptState of(State state, int before) {
        return new TranscriptState(state, before, null, List.of(), Map.of(), null);
    }

    TranscriptState offering(Optional<Hint> hint) {
        return new TranscriptState(state, before, transcript, hints, quotes, hint.orElse(null));
    }
}
