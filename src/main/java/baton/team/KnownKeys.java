package baton.team;

import java.time.Instant;
import java.util.UUID;

/// By which keys somebody is known here.
///
/// @param trusted whether the person at this machine has accepted them; what comes under others waits
public record KnownKeys(UUID person, PublicKeys keys, boolean trusted, Instant knownAt) {}
