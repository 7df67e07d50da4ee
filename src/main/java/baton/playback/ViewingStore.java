package baton.playback;

import java.time.Duration;
import java.util.UUID;

/// Remembers, for each person, where they left a clip and how fast they watch (rows W6 and W9).
public interface ViewingStore {
    /// Zero if the clip was never begun, or was watched to its end.
    Duration position(UUID person, UUID clip);

    void savePosition(UUID person, UUID clip, Duration position);

    PlaybackSpeed speed(UUID person);

    void saveSpeed(UUID person, PlaybackSpeed speed);
}
