package baton.library;

import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A handoff that may be chosen for a list.
///
/// @param outcome null while nobody has reported
/// @param briefed whether it has a briefing
public record Candidate(
        UUID handoff,
        UUID sender,
        UUID receiver,
        HandoffType type,
        @Nullable MeetingOutcome outcome,
        @Nullable Integer score,
        Instant handedOffAt,
        boolean briefed) {}
