package baton.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who receives what is meant for somebody who is away.
public final class Substitutes {
    private Substitutes() {}

    /// The one who stands in now: the substitute, or that one's substitute, and so on. Empty if this person is not on
    /// vacation, has named nobody, or those they named are all away in turn.
    public static Optional<Person> of(Person person, List<Person> team, Instant now) {
        var asked = new HashSet<UUID>();
        var next = person;
        while (asked.add(next.id())) {
            var away = next.off(LocalDate.ofInstant(now, next.zone()));
            if (away.isEmpty() || away.get().kind() != DaysOff.Kind.VACATION) {
                return next.active() && !next.id().equals(person.id()) ? Optional.of(next) : Optional.empty();
            }
            var substitute = away.get().substitute();
            var found = team.stream().filter(p -> p.id().equals(substitute)).findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            next = found.get();
        }
        return Optional.empty();
    }
}
