package baton.library;

import java.time.Instant;
import java.util.UUID;

/// A question that somebody asks again and again.
///
/// @param person whose it is
public record SavedSearch(UUID id, UUID person, String name, LibraryQuery question, Instant savedAt) {}
