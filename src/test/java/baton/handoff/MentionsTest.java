package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom a comment means; nobody is guessed.
class MentionsTest {
    private static final List<Person> TEAM = List.of(
            person(1, "Priya Nair"),
            person(2, "Jonas Weber"),
            person(3, "Jo Ellis"),
            person(4, "Ann Weber"),
            person(5, "Ann Smith"),
            person(6, "Åsa Öberg"));

    private static Person person(long id, String name) {
        return new Person(
                new UUID(0, id), name, id + "@x.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @Priya, is that so?           | 1
            @priya nair: look             | 1
            thanks (@Jonas)               | 2
            @Jo and @Jonas                | 3 2
            @Josephine                    | ''
            @Ann                          | ''
            @Ann Smith                    | 5
            @Ann Smithson                 | ''
            write to priya@nair.example   | ''
            @åsa                          | 6
            @                             | ''
            @Priya @Priya                 | 1
            no name at all                | ''
            """)
    void meansWhomItNames(String words, String people) {
        var expected = Arrays.stream(people.split(" "))
                .filter(p -> !p.isEmpty())
                .map(p -> new UUID(0, Long.parseLong(p)))
                .collect(Collectors.toSet());
        assertThat(Mentions.in(words, TEAM)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            @;                         0; ''
            ask @;                     4; ''
            ask @pri;                  4; pri
            ask @Priya Na;             4; Priya Na
            write to p@x.example;      -; -
            no sign;                   -; -
            @ alone;                   -; -
            @Priya and then a long sentence about it all; -; -
            """)
    void whatIsBeingTypedIsTold(String text, Integer start, String letters) {
        var typed = Mentions.typed(text, text.length());
        if (start == null) {
            assertThat(typed).isEmpty();
        } else {
            assertThat(typed).contains(new Mentions.Typed(start, letters));
        }
    }

    @Test
    void whoFitsIsOfferedAndWrittenSoThatTheyAreMeant() {
        var priya = person(1, "Priya Nair");
        var jo = person(2, "Jo Berg");
        var other = person(3, "Jo Nagel");
        var team = List.of(priya, jo, other);
        assertThat(Mentions.fitting("", team)).containsExactly(jo, other, priya);
        assertThat(Mentions.fitting("NA", team)).containsExactly(other, priya);
        assertThat(Mentions.fitting("priya n", team)).containsExactly(priya);
        assertThat(Mentions.name(priya, team)).isEqualTo("Priya");
        assertThat(Mentions.name(jo, team)).as("two have that first name").isEqualTo("Jo Berg");
        for (var one : team) {
            assertThat(Mentions.in("@" + Mentions.name(one, team) + " please", team))
                    .containsExactly(one.id());
        }
    }
}
