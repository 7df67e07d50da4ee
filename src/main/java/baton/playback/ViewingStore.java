package baton.playback;

import java.time.Duration;
import java.util.UUID;

/// Remembers, for each person, where they left a clip and how fast they watch (rows W6 and W9).
public interface ViewingStore {
    /// Zero if the clip was never begun, or was watched to its end.
    Duration position(UUID person, UUID clip);

    void savePosition(UUID person, UUID clip, Duration position);

    /// What this person has really played of it (row W10).
    Coverage played(UUID person, UUID clip);

    /// After a position was saved: where somebody is comes before what they have seen.
    void savePlayed(UUID person, UUID clip, Coverage played);

    PlaybackSpeed speed(UUID person);

    void saveSpeed(UUID person, PlaybackSpeed speed);
}
