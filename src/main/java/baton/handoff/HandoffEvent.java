package baton.handoff;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// One thing that happened: who, when, what.
///
/// @param what the particulars as they are kept, see [EventPayload]; may be empty
public record HandoffEvent(UUID id, UUID handoff, Instant at, UUID person, EventKind kind, String what) {
    /// A file that lacks a part is refused, not half believed.
    public HandoffEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(handoff);
        Objects.requireNonNull(at);
        Objects.requireNonNull(person);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(what);
    }

    /// The same particulars in parts.
    public EventPayload payload() {
        return EventPayload.of(kind, what);
    }
}
