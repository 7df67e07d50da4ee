package baton.ui.inbox;

import java.util.UUID;

/// One meeting of the strip before the calls (row 68).
///
/// @param when "today 14:00, in 40 min"
/// @param watched how much of its briefing was played
public record SoonRow(UUID handoff, String company, String when, String watched, boolean ready) {}
