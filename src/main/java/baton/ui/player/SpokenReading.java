package baton.ui.player;

import baton.library.NameHints;
import baton.library.NameHints.Hint;
import baton.library.Names;
import baton.library.QuotePlaces;
import baton.library.Transcript;
import baton.people.Person;
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
record SpokenReading(TranscriptTools tools, Names names, List<String> quotes) {
    static SpokenReading nothing(TranscriptTools tools) {
        return new SpokenReading(tools, Names.of(List.of(), List.of()), List.of());
    }

    static SpokenReading of(TranscriptTools tools, OpenHandoff open) {
        var team = new ArrayList<Person>(List.of(open.sender()));
        open.receiver().ifPresent(team::add);
        var content = open.handoff().content();
        return new SpokenReading(
                tools,
                Names.of(content, team),
                content.fields().pain().quotes().stream().map(q -> q.words()).toList());
    }

    static Optional<UUID> clip(@Nullable OpenHandoff open) {
        return open == null ? Optional.empty() : open.clip().map(c -> c.id());
    }

    /// Slow.
    Spoken read(UUID clip) {
        var found = tools.store().find(clip);
        return found.isPresent() ? of(found.get()) : unwritten(clip);
    }

    private Spoken unwritten(UUID clip) {
        var failure = tools.queue().failure(clip).orElse(null);
        if (failure != null) {
            return switch (failure) {
                case UNREADABLE -> Spoken.of(Spoken.State.UNREADABLE, 0);
                case FAILED -> Spoken.of(Spoken.State.FAILED, 0);
                case NOT_INSTALLED -> Spoken.of(Spoken.State.NOT_INSTALLED, 0);
                case STOPPED -> waiting(clip);
            };
        }
        return waiting(clip);
    }

    private Spoken waiting(UUID clip) {
        if (!tools.installed().getAsBoolean()) {
            return Spoken.of(Spoken.State.NOT_INSTALLED, 0);
        }
        return tools.writing().test(clip)
                ? Spoken.of(Spoken.State.WRITING, 0)
                : Spoken.of(Spoken.State.WAITING, tools.queue().before(clip));
    }

    Spoken of(Transcript transcript) {
        if (transcript.language() == Transcript.Language.OTHER) {
            return Spoken.of(Spoken.State.NOT_ENGLISH, 0);
        }
        if (transcript.lines().isEmpty()) {
            return Spoken.of(Spoken.State.NOBODY_SPEAKS, 0);
        }
        var said = new HashMap<String, QuotePlaces.Said>();
        for (var quote : quotes) {
            QuotePlaces.find(transcript, quote).ifPresent(place -> said.put(quote, place));
        }
        List<Hint> hints = transcript.isReviewed() ? List.of() : NameHints.find(transcript, names);
        return new Spoken(Spoken.State.WRITTEN, 0, transcript, hints, said, null);
    }
}
