package baton.handoff;

import java.time.Instant;
import java.util.UUID;

/// One thing that happened: who, when, what.
///
/// @param what the particulars in words: parts edited, evidence, reason; may be empty
public record HandoffEvent(UUID id, UUID handoff, Instant at, UUID person, EventKind kind, String what) {}
