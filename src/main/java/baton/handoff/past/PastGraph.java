package baton.handoff.past;

import baton.handoff.Deadline;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One old handoff with everything that is known of it.
///
/// @param fingerprint of the row that it came from
/// @param events in the order in which they happened
/// @param deadlines all of them closed
public record PastGraph(
        Handoff handoff,
        String fingerprint,
        List<HandoffEvent> events,
        List<Deadline> deadlines,
        @Nullable Feedback feedback) {
    public PastGraph {
        events = List.copyOf(events);
        deadlines = List.copyOf(deadlines);
    }
}
