package baton.ui.player;

import baton.library.NameHints.Hint;
import baton.library.QuotePlaces;
import baton.library.Transcript;
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
record Spoken(
        State state,
        int before,
        @Nullable Transcript transcript,
        List<Hint> hints,
        Map<String, QuotePlaces.Said> quotes,
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

    static final Spoken NOTHING = of(State.NO_BRIEFING, 0);

    static Spoken of(State state, int before) {
        return new Spoken(state, before, null, List.of(), Map.of(), null);
    }

    Spoken offering(Optional<Hint> hint) {
        return new Spoken(state, before, transcript, hints, quotes, hint.orElse(null));
    }
}
