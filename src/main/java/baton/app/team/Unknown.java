package baton.app.team;

import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.time.ZoneId;
import java.util.UUID;

/// Somebody of whom nothing is known but a name and an address.
final class Unknown {
    private Unknown() {}

    static Person person(UUID id, String name, String email) {
        return new Person(id, name, email, Role.AE, ZoneId.systemDefault(), WorkingHours.OFFICE, true);
    }
}
