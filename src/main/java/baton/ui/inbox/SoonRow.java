package baton.ui.inbox;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One meeting of the strip before the calls.
///
/// @param when "today 14:00, in 40 min"
/// @param watched how much of its briefing was played
/// @param join the way into the meeting, minutes before it begins; empty earlier
public record SoonRow(UUID handoff, String company, String when, String watched, boolean ready, Optional<String> join) {
    /// In one line.
    String words() {
        return Stream.of(company, when, watched).filter(w -> !w.isEmpty()).collect(Collectors.joining("  \u00b7  "));
    }
}
