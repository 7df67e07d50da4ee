package baton.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The keys of others that were accepted on this machine; what comes under any other waits, or is refused.
public interface KeyRing {
    /// Everybody's, who came first first.
    List<KnownKeys> all();

    /// Changes whenever somebody's keys are accepted.
    String changeToken();

    Optional<KnownKeys> find(UUID person);

    /// Accepts keys, in place of those by which the person was known.
    void accept(KnownKeys keys);
}
