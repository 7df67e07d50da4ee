package baton.transcript;

import java.util.Optional;
import java.util.UUID;

/// What is known of briefings that nobody has written down yet.
public interface TranscriptQueue {
    /// Why it could not be written down; empty if nobody has tried, or if it is written.
    Optional<TranscriberException.Reason> failure(UUID clip);

    /// How many wait before it.
    int before(UUID clip);
}
