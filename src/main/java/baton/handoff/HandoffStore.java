package baton.handoff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps handoffs, their events and feedback. When a call that writes returns, what it wrote is on the disk.
public interface HandoffStore {
    Optional<Handoff> find(UUID id);

    /// What this person is writing or has sent, newest first.
    List<Handoff> sentBy(UUID person);

    /// Writes the handoff together with the events that explain the change, all or nothing.
    ///
    /// @return the handoff with its new version
    /// @throws StaleHandoffException if somebody else changed it since it was read
    Handoff save(Handoff changed, List<HandoffEvent> why);

    /// Writes feedback, the handoff and the events, all or nothing.
    Handoff save(Handoff changed, Feedback feedback, List<HandoffEvent> why);

    /// Writes handoffs that were just begun, with the events of all of them, all or nothing: what comes in from a
    /// table.
    void saveAll(List<Handoff> begun, List<HandoffEvent> why);

    /// Everything that happened to it, oldest first.
    List<HandoffEvent> events(UUID handoff);

    Optional<Feedback> feedback(UUID handoff);
}
