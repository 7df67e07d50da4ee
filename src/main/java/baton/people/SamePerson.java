package baton.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Whether two entries are one person: two libraries know the same colleague by two ids.
public final class SamePerson {
    private SamePerson() {}

    /// Two who may be one.
    public record Pair(Person one, Person other) {}

    /// The same address and the same name.
    public static boolean isSure(Person one, Person other) {
        return hasSameAddress(one, other) && plain(one.name()).equals(plain(other.name()));
    }

    /// Those of whom somebody should say whether they are one: the same address, or the same name where one of them
    /// has no address.
    public static List<Pair> doubtful(Collection<Person> people) {
        var all = List.copyOf(people);
        var found = new ArrayList<Pair>();
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                var one = all.get(i);
                var other = all.get(k);
                var sameName = plain(one.name()).equals(plain(other.name()));
                var noAddress = one.email().isBlank() || other.email().isBlank();
                if (hasSameAddress(one, other) || sameName && noAddress) {
                    found.add(new Pair(one, other));
                }
            }
        }
        return found;
    }

    private static boolean hasSameAddress(Person one, Person other) {
        return !one.email().isBlank() && plain(one.email()).equals(plain(other.email()));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
