package baton.inbox;

import baton.handoff.DueItem;
import java.util.List;
import java.util.UUID;

/// Asks what is due from somebody.
public interface DueStore {
    /// So many at once are a list nobody reads to its end.
    int MOST = 500;

    /// What this person owes and has not done, soonest first; also what stands still, and what nobody asks for yet.
    List<DueItem> dueFrom(UUID person);
}
