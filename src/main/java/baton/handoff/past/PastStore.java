package baton.handoff.past;

import baton.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Keeps what came in from tables of the past, and what was there before.
public interface PastStore {
    /// A handoff that came in from a table.
    ///
    /// @param fingerprint of its row
    record Known(String fingerprint, String company) {}

    /// Of these handoffs, those that came in from a table.
    Map<UUID, Known> known(Collection<UUID> handoffs);

    /// Of these handoffs, those that are here and came from no table, or that somebody has worked on since.
    Set<UUID> own(Collection<UUID> handoffs);

    /// Writes handoffs and the people in them, all or nothing, and remembers what was there before.
    ///
    /// @param people who are new
    void write(PastImport done, List<PastGraph> handoffs, List<Person> people);

    /// Newest first.
    List<PastImport> all();

    /// Takes the newest import back: what it added goes, what it changed is as it was before, with the people that
    /// nothing else names. What somebody has worked on since stays.
    ///
    /// @return how many handoffs stay
    int takeBack(UUID imported);
}
