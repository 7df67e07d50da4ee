package baton.people;

import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/// A member of the team.
///
/// @param active false once somebody has left; people are never deleted, their handoffs stay (row 141)
/// @param introduction why they are the right person to speak to, for the mail that introduces them (row 99); may be
/// empty
public record Person(
        UUID id,
        String name,
        String email,
        Role role,
        ZoneId zone,
        WorkingHours hours,
        boolean active,
        String introduction) {
    /// A file that lacks a part is refused, not half believed.
    public Person {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(email);
        Objects.requireNonNull(role);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(hours);
        introduction = Objects.requireNonNullElse(introduction, "");
    }

    /// Somebody nobody has introduced yet.
    public Person(UUID id, String name, String email, Role role, ZoneId zone, WorkingHours hours, boolean active) {
        this(id, name, email, role, zone, hours, active, "");
    }

    /// The same person, here or gone.
    public Person withActive(boolean changed) {
        return new Person(id, name, email, role, zone, hours, changed, introduction);
    }
}
