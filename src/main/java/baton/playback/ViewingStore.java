package baton.playback;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Remembers, for each person, where they left a clip and how fast they watch.
public interface ViewingStore {
    /// Zero if the clip was never begun, or was watched to its end.
    Duration position(UUID person, UUID clip);

    void savePosition(UUID person, UUID clip, Duration position);

    /// What this person has really played of it.
    Viewing viewing(UUID person, UUID clip);

    /// What everybody has played of it, who played nothing left out.
    List<Viewing> viewings(UUID clip);

    /// Together with where they are: after a crash both are as old as each other.
    void save(UUID clip, Viewing viewing, Duration position);

    PlaybackSpeed speed(UUID person);

    void saveSpeed(UUID person, PlaybackSpeed speed);
}
