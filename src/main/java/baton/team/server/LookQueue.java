package baton.team.server;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Managers' looks at what is others', until the server knows of them.
public interface LookQueue {
    /// One look.
    record Look(UUID handoff, Instant at) {}

    /// Remembers it, if it is to be told: of a handoff that the team has, by a manager who is no side of it.
    void add(UUID handoff, UUID manager, Instant at);

    /// Those of one person: on a shared computer each tells their own.
    List<Look> untold(UUID manager);

    void told(Look look);
}
