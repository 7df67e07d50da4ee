package baton.handoff;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Keeps how long a sender worked. Only the sender's own screens ask.
public interface EffortStore {
    Effort of(UUID handoff);

    void addWriting(UUID handoff, Duration more);

    void addRecording(UUID handoff, Duration more);

    /// The totals of what this person has handed off, newest first, at most fifty.
    List<Duration> totals(UUID sender);
}
