package baton.team;

import java.time.Instant;
import java.util.UUID;

/// The keys of somebody that the person at this machine has accepted.
public record KnownKeys(UUID person, PublicKeys keys, Instant knownAt) {}
