package baton.ui.handoff.delivery;

import baton.handoff.Handoff;
import baton.people.Person;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An open handoff, as far as other machines concern it.
///
/// @param other who is on its other side; empty while nobody receives it
/// @param names of everybody, by id
public record Delivered(Handoff handoff, Person reader, Optional<Person> other, Map<UUID, String> names) {
    boolean isSender() {
        return reader.id().equals(handoff.sender());
    }

    String name(UUID person) {
        return names.getOrDefault(person, "");
    }
}
