package baton.recording.take;

import baton.recording.ClipNotes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/// A recording that was begun. Its row exists from second 0 until the handoff is sent.
///
/// @param process the program that records it, to tell a running take from an interrupted one
public record Take(
        UUID id, UUID handoff, Path file, Instant startedAt, Program process, TakeState state, ClipNotes notes) {
    /// A running program. Its number alone is not enough: after a restart another program may have the same one.
    ///
    /// @param startedMs milliseconds since 1970; zero where the system does not tell
    public record Program(long number, long startedMs) {}

    public Take withNotes(ClipNotes changed) {
        return new Take(id, handoff, file, startedAt, process, state, changed);
    }

    public Take in(TakeState changed) {
        return new Take(id, handoff, file, startedAt, process, changed, notes);
    }
}
