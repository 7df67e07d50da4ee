package baton.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
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
        var form = form("Maya", email, "Mon-Fri 09:00-17:00");
        assertThat(form.problems().isEmpty()).isEqualTo(fine);
    }

    @Test
    void namesEverythingThatIsWrong() {
        var form = new PersonForm(" ", "", null, null, "Mon 17:00-09:00", "");
        assertThat(form.problems()).containsExactly(PersonForm.Problem.values());
    }

    @Test
    void makesAPerson() {
        var person = form(" Maya Brandt ", "m@x.example", "Mon 8:30-16").toPerson(new UUID(0, 1), List.of());
        assertThat(person.name()).isEqualTo("Maya Brandt");
        assertThat(person.hours()).hasToString("Mon 08:30-16:00");
    }

    private static PersonForm form(String name, String email, String hours) {
        return new PersonForm(name, email, Role.SDR, ZoneId.of("UTC"), hours, "");
    }
}
