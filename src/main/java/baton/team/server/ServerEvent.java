package baton.team.server;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// One event as it travels: a kind that this version does not know stays as it came.
///
/// @param place from 1, in the order in which events count; 0 before the server has given one
/// @param payload JSON
public record ServerEvent(UUID id, long place, Instant at, UUID person, String kind, String payload) {
    public ServerEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(person);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(payload);
    }
}
