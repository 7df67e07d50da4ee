package baton.handoff;

import baton.handoff.record.TriggerCondition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When the meeting was booked: what its sender knows fades from then on.
public final class Booking {
    private Booking() {}

    /// The first moment at which the record had a meeting's date: when the invitation was accepted, when the field was
    /// filled in, or when the draft with it was begun. Empty while there is no date.
    public static Optional<Instant> since(Handoff handoff, List<HandoffEvent> events) {
        if (handoff.content().fields().meeting().start().isEmpty()) {
            return Optional.empty();
        }
        var accepted = handoff.content().conditions().get(TriggerCondition.INVITE_ACCEPTED);
        var typed = events.stream()
                .filter(e -> e.kind() == EventKind.EDITED
                        && e.payload() instanceof EventPayload.Parts(var parts)
                        && parts.contains(Changes.MEETING))
                .map(HandoffEvent::at)
                .findFirst()
                .orElse(handoff.createdAt());
        return Optional.of(accepted == null || accepted.since().isAfter(typed) ? typed : accepted.since());
    }
}
