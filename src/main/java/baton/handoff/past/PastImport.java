package baton.handoff.past;

import java.time.Instant;
import java.util.UUID;

/// One table that came in.
///
/// @param by who brought it in
/// @param file its name
/// @param added how many handoffs were new
/// @param changed how many were there before and have changed
public record PastImport(UUID id, Instant at, UUID by, String file, int added, int changed) {}
