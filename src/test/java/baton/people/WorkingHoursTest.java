package baton.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.people.WorkingHours.Block;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon-Fri 09:00-17:00                                  | Mon-Fri 09:00-17:00
            monday - friday 9-17                                 | Mon-Fri 09:00-17:00
            Mon-Fri 9.00–12.30, 13:30-17:00; Sat 10-13        | Mon-Fri 09:00-12:30, 13:30-17:00; Sat 10:00-13:00
            MONDAY, WEDNESDAY, FRIDAY 13:30-17, 9-12             | Mon, Wed, Fri 09:00-12:00, 13:30-17:00
            Sat-Mon 18:00-24:00                                  | Mon, Sat-Sun 18:00-24:00
            """)
    void readsWhatPeopleWrite(String typed, String said) {
        var hours = WorkingHours.parse(typed).orElseThrow();
        assertThat(hours).hasToString(said);
        assertThat(WorkingHours.parse(said)).contains(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nine to five",
                "Mon-Fri",
                "Mon 17:00-09:00",
                "Mon 9-9",
                "Mon 9-12, 11-17",
                "Mon 9-25",
                "M 9-17",
                "Mon 9-17; Mon 18-19",
                "Mon-Wed-Fri 9-17",
                "Mon 09:61-17:00"
            })
    void refusesWhatItCannotUnderstand(String typed) {
        assertThat(WorkingHours.parse(typed)).isEmpty();
    }

    @Test
    void refusesImpossibleWeeks() {
        assertThatThrownBy(() -> new WorkingHours(Map.of())).isInstanceOf(IllegalArgumentException.class);
        var blocks = List.of(
                new Block(LocalTime.of(18, 0), LocalTime.MIDNIGHT),
                new Block(LocalTime.of(20, 0), LocalTime.of(21, 0)));
        assertThatThrownBy(() -> new WorkingHours(Map.of(DayOfWeek.MONDAY, blocks)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Whoever is away hands on, and so does the one after.
    @Test
    void aSubstituteStandsInAndSoDoesTheirs() {
        var now = Instant.parse("2026-11-20T10:00:00Z");
        var a = person(1);
        var b = person(2);
        var c = person(3);
        var awayA = a.withDaysOff(List.of(vacation(b.id())));
        var awayB = b.withDaysOff(List.of(vacation(c.id())));
        assertThat(Substitutes.of(a, List.of(a, b, c), now)).isEmpty();
        assertThat(Substitutes.of(awayA, List.of(awayA, b, c), now)).contains(b);
        assertThat(Substitutes.of(awayA, List.of(awayA, awayB, c), now)).contains(c);
        var round = b.withDaysOff(List.of(vacation(a.id())));
        assertThat(Substitutes.of(awayA, List.of(awayA, round, c), now))
                .as("all away in turn")
                .isEmpty();
        assertThat(Substitutes.of(awayA, List.of(awayA, b.withActive(false), c), now))
                .isEmpty();
        assertThat(Substitutes.of(awayA, List.of(awayA, b, c), now.plusSeconds(864_000)))
                .as("back again")
                .isEmpty();
    }

    private static DaysOff vacation(UUID substitute) {
        return new DaysOff(
                LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20), DaysOff.Kind.VACATION, "", substitute);
    }

    private static Person person(int id) {
        return new Person(
                new UUID(0, id), "P" + id, "p@x.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    }
}
