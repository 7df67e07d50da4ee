package baton.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Seven daily backups and four weekly ones, over years.
class BackupRotationTest {
    private static final Instant START = Instant.parse("2024-01-01T17:00:00Z");

    /// Two backups on each working day for three years, and what is left of them on the last day.
    @Test
    void threeYearsOfWorkingDays() {
        var kept = new TreeSet<Instant>();
        for (int day = 0; day < 1_096; day++) {
            var at = START.plus(Duration.ofDays(day));
            if (at.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5) {
                continue;
            }
            kept.add(at.minus(Duration.ofHours(5)));
            kept.add(at);
            kept.retainAll(BackupRotation.keep(kept));
            assertThat(kept).contains(at).hasSizeLessThanOrEqualTo(11);
        }
        assertThat(kept.stream().map(i -> LocalDate.ofInstant(i, ZoneOffset.UTC).toString()))
                .containsExactly(
                        "2026-12-04",
                        "2026-12-11",
                        "2026-12-18",
                        "2026-12-22",
                        "2026-12-23",
                        "2026-12-24",
                        "2026-12-25",
                        "2026-12-28",
                        "2026-12-29",
                        "2026-12-30",
                        "2026-12-31");
        assertThat(kept).allMatch(i -> i.atZone(ZoneOffset.UTC).getHour() == 17, "the last of its day");
    }

    /// Whatever days there are: the newest is kept, at most eleven are, and never fewer than there are days
    /// up to seven.
    @Test
    void anyYears() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var kept = new TreeSet<Instant>();
            var days = 0;
            for (var at = START; days < 700; days++) {
                at = at.plus(Duration.ofHours(24L * (1 + random.nextInt(1 + random.nextInt(20)))));
                kept.add(at);
                kept.retainAll(BackupRotation.keep(kept));
                assertThat(kept).contains(at);
                assertThat(kept.size()).isBetween(Math.min(7, days + 1), 11);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 2026-12-22
            1, 2027-01-11
            """)
    void tellsWhenOneGoes(int index, String expected) {
        var now = Instant.parse("2026-12-14T18:00:00Z");
        var taken =
                new ArrayList<>(List.of(Instant.parse("2026-12-14T17:00:00Z"), Instant.parse("2026-12-13T17:00:00Z")));
        assertThat(BackupRotation.goes(taken.get(index), taken, now)).hasToString(expected);
    }
}
