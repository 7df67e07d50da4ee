package baton.recording;

import baton.handoff.record.RecordField;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A named moment of a recording, where a prompt began.
///
/// @param at from the start of the recording
/// @param mustCover whether the receiver said that it must be covered
/// @param about the written field that it speaks of; null for what stands in none
public record Chapter(
        Duration at,
        String name,
        boolean mustCover,
        @Nullable RecordField about) {
    /// Of nothing that is written.
    public Chapter(Duration at, String name, boolean mustCover) {
        this(at, name, mustCover, null);
    }
}
