package baton.people;

import java.time.ZoneId;
import java.util.UUID;

/// People for tests.
public final class TestPeople {
    private TestPeople() {}

    /// Somebody in London at office hours.
    ///
    /// @param id the same number is the same person
    public static Person person(int id, String name, Role role) {
        return new Person(
                new UUID(0, id),
                name,
                "x" + id + "@x.example",
                role,
                ZoneId.of("Europe/London"),
                WorkingHours.OFFICE,
                true);
    }
}
