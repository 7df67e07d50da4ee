package baton.handoff;

import baton.people.Person;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Whom a comment means: "@Priya" or "@Priya Nair", in any case of letters. A first name that two people share means
/// neither of them: nobody is guessed.
public final class Mentions {
    /// Letters of a name that is still being typed: what is longer is a sentence behind somebody's name.
    private static final int LONGEST = 40;

    private Mentions() {}

    /// @param team everybody who can be meant
    public static Set<UUID> in(String words, Collection<Person> team) {
        var small = words.toLowerCase(Locale.ROOT);
        var found = new LinkedHashSet<UUID>();
        for (int at = small.indexOf('@'); at >= 0; at = small.indexOf('@', at + 1)) {
            // Inside of a word it is an e-mail address.
            if (at == 0 || !Character.isLetterOrDigit(small.charAt(at - 1))) {
                meant(small.substring(at + 1), team).forEach(found::add);
            }
        }
        return found;
    }

    /// A name that is being typed.
    ///
    /// @param start where its `@` stands
    /// @param letters what is typed of it, without the `@`
    public record Typed(int start, String letters) {}

    /// The name that somebody is typing; empty if they are typing something else.
    ///
    /// @param caret 0 to the length of the text
    public static Optional<Typed> typed(String text, int caret) {
        var before = text.substring(0, Math.clamp(caret, 0, text.length()));
        var at = before.lastIndexOf('@');
        if (at < 0 || at > 0 && Character.isLetterOrDigit(before.charAt(at - 1))) {
            return Optional.empty();
        }
        var letters = before.substring(at + 1);
        return letters.length() > LONGEST || letters.startsWith(" ")
                ? Optional.empty()
                : Optional.of(new Typed(at, letters));
    }

    /// Those whose first, last or whole name begins so, by name.
    public static List<Person> fitting(String letters, Collection<Person> team) {
        var wanted = letters.toLowerCase(Locale.ROOT);
        return team.stream()
                .filter(Person::active)
                .filter(p -> {
                    var name = p.name().strip().toLowerCase(Locale.ROOT);
                    return name.startsWith(wanted)
                            || !wanted.isBlank()
                                    && Arrays.stream(name.split("\\s+")).anyMatch(n -> n.startsWith(wanted));
                })
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// How to write whom one means: by their first name, if nobody else has it.
    public static String name(Person person, Collection<Person> team) {
        var name = person.name().strip();
        var first = firstName(name);
        return in("@" + first, team).equals(Set.of(person.id())) ? first : name;
    }

    /// The longest name that stands there, if it is one person's alone.
    private static Stream<UUID> meant(String text, Collection<Person> team) {
        record Name(String words, UUID person) {}
        var names = team.stream()
                .filter(Person::active)
                .flatMap(p -> Stream.of(p.name(), firstName(p.name()))
                        .distinct()
                        .map(n -> new Name(n.toLowerCase(Locale.ROOT), p.id())))
                .filter(n -> !n.words().isBlank() && begins(text, n.words()))
                .sorted(Comparator.comparingInt((Name n) -> n.words().length()).reversed())
                .toList();
        var longest = names.stream()
                .filter(n -> n.words().length() == names.getFirst().words().length())
                .map(Name::person)
                .distinct()
                .toList();
        return longest.size() == 1 ? longest.stream() : Stream.empty();
    }

    /// "Jo" is not meant by "@Jonas".
    private static boolean begins(String text, String name) {
        return text.startsWith(name)
                && (text.length() == name.length() || !Character.isLetterOrDigit(text.charAt(name.length())));
    }

    /// A name up to its first space.
    public static String firstName(String name) {
        return List.of(name.strip().split("\\s+", 2)).getFirst();
    }
}
