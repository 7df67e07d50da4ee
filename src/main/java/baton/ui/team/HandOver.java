package baton.ui.team;

import java.util.UUID;

/// Gives what waits for somebody to somebody else: people leave, their work goes on.
public interface HandOver {
    /// How many open handoffs wait for this person.
    int waiting(UUID person);

    /// Whether the current user may give this person's work on.
    boolean mayGiveOn(UUID from);

    /// Gives all of them on; whatever was due from the one is due from the other.
    ///
    /// @return how many
    int giveOn(UUID from, UUID to);
}
