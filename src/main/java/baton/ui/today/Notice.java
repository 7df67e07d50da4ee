package baton.ui.today;

import baton.handoff.DeadlineKind;
import baton.ui.screen.Destination;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// News that somebody may act on: not just a ping, but the brief itself.
///
/// @param handoff what opening it leads to; null for several at once, which lead to the list
/// @param kind what is due on it; null for several, and for what is only told
/// @param at where in the briefing it leads, on the time of the whole file; null for the whole
/// @param lines the five-line brief, or the names of several
public record Notice(
        @Nullable UUID handoff,
        @Nullable DeadlineKind kind,
        @Nullable Duration at,
        String title,
        List<String> lines,
        Offers offers) {
    /// What can be done at once from a notice, beside opening it.
    ///
    /// @param join the way into a meeting that is about to begin; empty for none
    /// @param moments whether the minute of the briefing that matters can be heard
    public record Offers(Optional<String> join, boolean moments) {
        static final Offers NONE = new Offers(Optional.empty(), false);
    }

    public Notice {
        lines = List.copyOf(lines);
    }

    /// Where opening it leads: to what is due, begun.
    Destination destination() {
        if (handoff == null) {
            return new Destination.Today();
        }
        if (kind == null) {
            return new Destination.ReadHandoff(handoff, at);
        }
        return kind == DeadlineKind.RECORD_BRIEFING
                ? new Destination.RecordBriefing(handoff, new Destination.EditHandoff(handoff))
                : new Destination.DueStep(handoff, kind, kind == DeadlineKind.REWORK);
    }
}
