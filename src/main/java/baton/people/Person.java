package baton.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A member of the team.
///
/// @param active false once somebody has left; people are never deleted, their handoffs stay
/// @param introduction why they are the right person to speak to, for the mail that introduces them; may be
/// empty
/// @param daysOff holidays and vacations, past and coming, in the order of their first days
public record Person(
        UUID id,
        String name,
        String email,
        Role role,
        ZoneId zone,
        WorkingHours hours,
        boolean active,
        String introduction,
        List<DaysOff> daysOff) {
    private static final int MOST_DAYS_OFF = 1_000;

    /// A file that lacks a part is refused, not half believed.
    public Person {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(email);
        Objects.requireNonNull(role);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(hours);
        introduction = Objects.requireNonNullElse(introduction, "");
        daysOff = Objects.requireNonNullElse(daysOff, List.<DaysOff>of()).stream()
                .distinct()
                .sorted(Comparator.comparing(DaysOff::from)
                        .thenComparing(DaysOff::to)
                        .thenComparing(DaysOff::name))
                .toList();
        if (daysOff.size() > MOST_DAYS_OFF) {
            throw new IllegalArgumentException("more days off than a calendar has use for");
        }
    }

    /// Somebody who is never away.
    public Person(
            UUID id,
            String name,
            String email,
            Role role,
            ZoneId zone,
            WorkingHours hours,
            boolean active,
            String introduction) {
        this(id, name, email, role, zone, hours, active, introduction, List.of());
    }

    /// Somebody nobody has introduced yet.
    public Person(UUID id, String name, String email, Role role, ZoneId zone, WorkingHours hours, boolean active) {
        this(id, name, email, role, zone, hours, active, "");
    }

    /// The same person, here or gone.
    public Person withActive(boolean changed) {
        return new Person(id, name, email, role, zone, hours, changed, introduction, daysOff);
    }

    /// The same person in another role.
    public Person withRole(Role changed) {
        return new Person(id, name, email, changed, zone, hours, active, introduction, daysOff);
    }

    /// The same person with other days off.
    public Person withDaysOff(List<DaysOff> changed) {
        return new Person(id, name, email, role, zone, hours, active, introduction, changed);
    }

    /// The days off that a day belongs to, a vacation before a holiday.
    public Optional<DaysOff> off(LocalDate day) {
        return daysOff.stream().filter(d -> d.holds(day)).max(Comparator.comparing(DaysOff::kind));
    }
}
