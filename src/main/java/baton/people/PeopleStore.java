package baton.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps the team, and who of them sits at this machine.
public interface PeopleStore {
    /// Everybody ever added, active ones first, then by name.
    List<Person> all();

    Optional<Person> find(UUID id);

    /// Who may sit at this machine: whoever is active, and has none of their own.
    List<Person> here();

    /// Adds the person, or replaces the one with the same id.
    void save(Person person);

    /// Who uses this machine now; empty before the first start is finished.
    Optional<Person> current();

    /// Lets another person use this machine.
    void switchTo(UUID person);
}
