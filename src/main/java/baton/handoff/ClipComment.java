package baton.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A comment on one moment of a briefing.
///
/// @param id of the event that wrote it
/// @param at when it was written
/// @param clip the briefing it belongs to: one that was recorded again has its own
/// @param place on the time of the whole file
public record ClipComment(UUID id, UUID by, Instant at, UUID clip, Duration place, String words) {
    /// Of one briefing, in its order.
    public static List<ClipComment> of(List<HandoffEvent> events, UUID clip) {
        var found = new LinkedHashMap<UUID, ClipComment>();
        for (var event : events) {
            if (event.kind() == EventKind.MARKED) {
                read(event).filter(m -> m.clip().equals(clip)).ifPresent(m -> found.put(m.id(), m));
            } else if (event.kind() == EventKind.UNMARKED) {
                Question.idIn(event).ifPresent(found::remove);
            }
        }
        return found.values().stream()
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }

    /// Empty if the event does not say where it belongs.
    public static Optional<ClipComment> read(HandoffEvent event) {
        return event.payload() instanceof EventPayload.Moment(var clip, var place, var words)
                ? Optional.of(new ClipComment(event.id(), event.person(), event.at(), clip, place, words))
                : Optional.empty();
    }
}
