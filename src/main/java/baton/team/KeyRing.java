package baton.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// By which keys others are known on this machine.
public interface KeyRing {
    /// Everybody's, who came first first.
    List<KnownKeys> all();

    Optional<KnownKeys> find(UUID person);

    /// Keeps keys; whoever has other ones keeps those.
    ///
    /// @return false if the person is known by other keys
    boolean keep(KnownKeys keys);

    /// Forgets by which keys somebody is known: they have a new machine.
    void forget(UUID person);
}
