package baton.people;

import java.time.ZoneId;
import java.util.UUID;

/// A member of the team.
///
/// @param active false once somebody has left; people are never deleted, their handoffs stay (row 141)
public record Person(UUID id, String name, String email, Role role, ZoneId zone, WorkingHours hours, boolean active) {}
