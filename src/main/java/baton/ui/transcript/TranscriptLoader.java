package baton.ui.transcript;

import baton.people.Person;
import baton.transcript.NameDictionary;
import baton.transcript.NameSuggestions;
import baton.transcript.NameSuggestions.Hint;
import baton.transcript.QuoteAligner;
import baton.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what is known of the words of one briefing.
///
/// @param names what its record knows
/// @param quotes of its pain field
record TranscriptLoader(TranscriptServices tools, NameDictionary names, List<String> quotes) {
    static TranscriptLoader nothing(TranscriptServices tools) {
        return new TranscriptLoader(tools, NameDictionary.of(List.of(), List.of()), List.of());
    }

    static TranscriptLoader of(TranscriptServices tools, BriefingContext open) {
        var team = new ArrayList<Person>(List.of(open.sender()));
        open.receiver().ifPresent(team::add);
        var content = open.handoff().content();
        return new TranscriptLoader(
                tools,
                NameDictionary.of(content, team),
                content.fields().pain().quotes().stream().map(q -> q.words()).toList());
    }

    static Optional<UUID> clip(@Nullable BriefingContext open) {
        return open == null ? Optional.empty() : open.clip().map(c -> c.id());
    }

    /// Slow.
    TranscriptState read(UUID clip) {
        var found = tools.store().find(clip);
        return found.isPresent() ? of(found.get()) : unwritten(clip);
    }

    private TranscriptState unwritten(UUID clip) {
        var failure = tools.queue().failure(clip).orElse(null);
        if (failure != null) {
            return switch (failure) {
                case UNREADABLE -> TranscriptState.of(TranscriptState.State.UNREADABLE, 0);
                case FAILED -> TranscriptState.of(TranscriptState.State.FAILED, 0);
                case NOT_INSTALLED, CANNOT_RUN -> TranscriptState.of(TranscriptState.State.NOT_INSTALLED, 0);
                case STOPPED -> waiting(clip);
            };
        }
        return waiting(clip);
    }

    private TranscriptState waiting(UUID clip) {
        if (!tools.installed().getAsBoolean()) {
            return TranscriptState.of(TranscriptState.State.NOT_INSTALLED, 0);
        }
        return tools.writing().test(clip)
                ? TranscriptState.of(TranscriptState.State.WRITING, 0)
                : TranscriptState.of(
                        TranscriptState.State.WAITING, tools.queue().before(clip));
    }

    TranscriptState of(Transcript transcript) {
        if (transcript.language() == Transcript.Language.OTHER) {
            return TranscriptState.of(TranscriptState.State.NOT_ENGLISH, 0);
        }
        if (transcript.lines().isEmpty()) {
            return TranscriptState.of(TranscriptState.State.NOBODY_SPEAKS, 0);
        }
        var said = new HashMap<String, QuoteAligner.Said>();
        for (var quote : quotes) {
            QuoteAligner.find(transcript, quote).ifPresent(place -> said.put(quote, place));
        }
        List<Hint> hints = transcript.isReviewed() ? List.of() : NameSuggestions.find(transcript, names);
        return new TranscriptState(TranscriptState.State.WRITTEN, 0, transcript, hints, said, null);
    }
}
