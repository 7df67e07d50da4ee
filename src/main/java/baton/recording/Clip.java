package baton.recording;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/// A kept recording. The row names the file, its size and its SHA-256, so that damage is seen.
///
/// @param file name inside the clip folder
/// @param sha256 64 lower-case hexadecimal digits
/// @param length as it plays: trimmed
public record Clip(
        UUID id, String file, long bytes, String sha256, Duration length, int width, int height, ClipNotes notes) {
    private static final Duration LONGEST = Duration.ofDays(30);

    /// A file that lacks a part is refused, not half believed.
    public Clip {
        Objects.requireNonNull(id);
        Objects.requireNonNull(file);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(length);
        Objects.requireNonNull(notes);
        if (length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("no clip is that long");
        }
    }
}
