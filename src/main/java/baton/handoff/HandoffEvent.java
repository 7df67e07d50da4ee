package baton.handoff;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// One thing that happened: who, when, what.
///
/// @param payload of the class that the kind names, or unread
public record HandoffEvent(UUID id, UUID handoff, Instant at, UUID person, EventKind kind, EventPayload payload) {
    /// A file that lacks a part is refused, not half believed.
    ///
    /// @throws IllegalArgumentException if the particulars are those of another kind
    public HandoffEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(handoff);
        Objects.requireNonNull(at);
        Objects.requireNonNull(person);
        Objects.requireNonNull(kind);
        if (!kind.payload().isInstance(payload) && !(payload instanceof EventPayload.Unread)) {
            throw new IllegalArgumentException(
                    kind + " has " + kind.payload().getSimpleName() + ", not " + payload.getClass());
        }
    }
}
