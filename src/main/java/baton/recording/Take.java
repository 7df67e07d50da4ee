package baton.recording;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/// A recording that was begun and is neither kept nor thrown away. Its row exists from second 0 (row R17).
///
/// @param process the program that records it, to tell a running take from an interrupted one
public record Take(UUID id, UUID handoff, Path file, Instant startedAt, Program process) {
    /// A running program. Its number alone is not enough: after a restart another program may have the same one.
    ///
    /// @param startedMs milliseconds since 1970; zero where the system does not tell
    public record Program(long number, long startedMs) {}
}
