package baton.team.server;

import java.util.Objects;
import java.util.UUID;

/// A computer of a member, as it greets a server.
///
/// @param name of it, for people
/// @param program the version of Baton on it
public record Computer(UUID id, String name, String program) {
    public Computer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(program);
    }
}
