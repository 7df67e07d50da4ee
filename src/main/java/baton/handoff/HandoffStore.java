package baton.handoff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps handoffs, their events and feedback. When a call that writes returns, what it wrote is on the disk.
public interface HandoffStore {
    Optional<Handoff> find(UUID id);

    /// What this person is writing or has sent, newest first: what is open, and the last hundred that are done; at most
    /// five hundred.
    List<Handoff> sentBy(UUID person);

    /// What changes at once: all of it is written, or nothing.
    ///
    /// @param handoff as it is after the change, with the version it was read with
    /// @param why at least one event
    /// @param deadlines new or changed ones
    record Change(
            Handoff handoff,
            List<HandoffEvent> why,
            List<Deadline> deadlines,
            @Nullable Feedback feedback) {
        public Change {
            why = List.copyOf(why);
            deadlines = List.copyOf(deadlines);
        }
    }

    /// Writes a change together with the events that explain it, all or nothing.
    ///
    /// @return the handoff with its new version
    /// @throws StaleHandoffException if somebody else changed it since it was read
    Handoff save(Change change);

    /// Writes handoffs that were just begun, with the events of all of them, all or nothing: what comes in from a
    /// table.
    ///
    /// @param sources by which each is known again, by id; absent for what is not
    void saveAll(List<Handoff> begun, List<HandoffEvent> why, Map<UUID, String> sources);

    /// Of these rows of tables, those that this person has brought in already and that are still here.
    Set<String> imported(UUID sender, Collection<String> sources);

    /// Notes that a signal of a deadline was given. Leaves the handoff as it is: nobody's work on it goes stale.
    ///
    /// @param signal 1 to 3
    /// @return false if this signal, or a later one, was given before
    boolean ring(Deadline deadline, int signal, HandoffEvent event);

    /// Everything that happened to it, oldest first.
    List<HandoffEvent> events(UUID handoff);

    Optional<Feedback> feedback(UUID handoff);

    /// Everything that was ever due on it, soonest first.
    List<Deadline> deadlines(UUID handoff);
}
