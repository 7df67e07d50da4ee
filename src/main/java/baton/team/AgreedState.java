package baton.team;

import baton.handoff.Deadline;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A handoff as its holder says it is: everybody takes it over as a whole.
///
/// @param id of this state; of two with the same version, the one with the smaller id counts for everybody
/// @param version counts the states of a handoff from 1; nothing to do with the version of a row
/// @param author who held the handoff before, and so could give this state
/// @param handoff its own version says nothing here
/// @param events in the order in which they count
/// @param refused acts of others that do not count, so that those who did them are told
public record AgreedState(
        UUID id,
        long version,
        UUID author,
        Handoff handoff,
        List<HandoffEvent> events,
        List<Deadline> deadlines,
        @Nullable Feedback feedback,
        List<Refusal> refused) {
    /// A file that lacks a part, or that holds parts of another handoff, is refused.
    ///
    /// @throws IllegalArgumentException for parts of another handoff
    public AgreedState {
        Objects.requireNonNull(id);
        Objects.requireNonNull(author);
        for (var part : new @Nullable Object[] {
            handoff.id(),
            handoff.sender(),
            handoff.status(),
            handoff.content(),
            handoff.createdAt(),
            handoff.updatedAt()
        }) {
            Objects.requireNonNull(part);
        }
        events = List.copyOf(events);
        deadlines = List.copyOf(deadlines);
        refused = List.copyOf(refused);
        var about = handoff.id();
        if (version < 1
                || events.stream().anyMatch(e -> !e.handoff().equals(about))
                || deadlines.stream().anyMatch(d -> !d.handoff().equals(about))
                || feedback != null && !feedback.handoff().equals(about)
                || refused.stream().anyMatch(r -> !r.act().handoff().equals(about))) {
            throw new IllegalArgumentException("a state of one handoff");
        }
    }

    /// Whether it counts where the other one is known: the higher version, and of two with the same one, which only two
    /// machines of one person can give, the smaller id.
    public boolean isAfter(long knownVersion, UUID known) {
        return version > knownVersion || version == knownVersion && id.compareTo(known) < 0;
    }

    /// Who decides what comes next.
    public UUID holder() {
        return Holder.of(handoff);
    }

    public boolean has(UUID event) {
        return events.stream().anyMatch(e -> e.id().equals(event));
    }

    public boolean refuses(UUID event) {
        return refused.stream().anyMatch(r -> r.act().id().equals(event));
    }
}
