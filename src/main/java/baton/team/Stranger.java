package baton.team;

import java.util.UUID;

/// Somebody whose key nobody here has accepted yet. What they say of themselves is not proved.
///
/// @param name as they say themselves
/// @param email as they say themselves; may be empty
/// @param words the six words of their keys
public record Stranger(UUID person, PublicKeys keys, String name, String email, String words) {}
