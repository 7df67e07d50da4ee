package baton.people;

import java.time.ZoneId;
import java.util.UUID;

/// A member of the team.
///
/// @param active false once somebody has left; people are never deleted, their handoffs stay (row 141)
public record Person(UUID id, String name, String email, Role role, ZoneId zone, WorkingHours hours, boolean active) {
    /// The first name: what colleagues call this person on screen.
    public String firstName() {
        var space = name.strip().indexOf(' ');
        return space < 0 ? name.strip() : name.strip().substring(0, space);
    }
}
