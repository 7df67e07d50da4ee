package baton.recording;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/// A recording that was begun and is neither kept nor thrown away. Its row exists from second 0 (row R17).
///
/// @param process the program that records it, to tell a running take from an interrupted one
public record Take(UUID id, UUID handoff, Path file, Instant startedAt, long process) {}
