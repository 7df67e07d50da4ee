package baton.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFormTest {
    @ParameterizedTest
    @CsvSource({
        "maya@example.com, true",
        "' maya@example.com ', true",
        "m.b+x@sub.example.co.uk, true",
        "maya, false",
        "maya@example, false",
        "@example.com, false",
        "'a b@example.com', false",
        "'', false"
    })
    void knowsAnEmailAddress(String email, boolean fine) {
        var form = form("Maya", email, LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThat(form.problems().isEmpty()).isEqualTo(fine);
    }

    @Test
    void namesEverythingThatIsWrong() {
        var form = new PersonForm(" ", "", null, null, LocalTime.of(17, 0), LocalTime.of(9, 0), Set.of());
        assertThat(form.problems()).containsExactly(PersonForm.Problem.values());
    }

    @Test
    void makesAPerson() {
        var person = form(" Maya Brandt ", "m@x.example", LocalTime.of(8, 30), LocalTime.of(16, 0))
                .toPerson(new UUID(0, 1));
        assertThat(person.name()).isEqualTo("Maya Brandt");
        assertThat(person.hours().start()).isEqualTo(LocalTime.of(8, 30));
    }

    private static PersonForm form(String name, String email, LocalTime start, LocalTime end) {
        return new PersonForm(name, email, Role.SDR, ZoneId.of("UTC"), start, end, Set.of(DayOfWeek.MONDAY));
    }
}
