package baton.library;

import baton.handoff.record.RecordField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The handoffs of the library themselves: those that were handed off, whatever became of them.
public interface LibraryStore {
    /// The newest ones, newest first.
    ///
    /// @param most at most this many
    List<LibraryEntry> newest(int most);

    /// These, in this order; one that is not there any more is left out.
    List<LibraryEntry> entries(List<UUID> handoffs);

    /// The first ones that somebody received, oldest first.
    List<UUID> firstReceived(UUID receiver, int most);

    /// Handed off in this time, in no order.
    ///
    /// @param until not included
    List<Candidate> candidates(Instant since, Instant until);

    /// Handoffs whose briefing this person has watched.
    Set<UUID> watchedBy(UUID person);

    /// What is held up as an example for a field, newest first.
    List<Example> examples(RecordField field, int most);

    /// Every tag that stands on a handoff, by name.
    List<String> tags();
}
