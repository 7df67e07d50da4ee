package baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.Feedback;
import baton.handoff.MeetingOutcome;
import baton.handoff.Repeated;
import baton.handoff.record.RecordField;
import baton.people.Role;
import baton.people.TestPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is late, how far records match, and gaps that keep coming back.
class InsightTest {
    private static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");
    private static final UUID MAYA = new UUID(0, 1);
    private static final UUID JONAS = new UUID(0, 2);

    private static Deadline deadline(Instant due, @Nullable Instant closed, @Nullable EventKind by) {
        var id = UUID.randomUUID();
        return new Deadline(
                id,
                id,
                DeadlineKind.FIRST_TOUCH,
                MAYA,
                id,
                "",
                due.minusSeconds(60),
                due.minusSeconds(60),
                due,
                due,
                due,
                "",
                null,
                closed,
                by,
                0);
    }

    private static List<Deadline> week(int kept, int late) {
        var all = new ArrayList<Deadline>();
        for (int i = 0; i < kept + late; i++) {
            all.add(deadline(NOW, i < kept ? NOW : NOW.plusSeconds(1), EventKind.TOUCHED));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, false",
        "20, 0, 0, false",
        "17, 3, 15, false",
        "84, 16, 16, true",
        "3, 2, 40, true",
        "0, 4, 100, false"
    })
    void aboveFifteenPercentItIsNoLongerChance(int kept, int late, int percent, boolean above) {
        var compliance = Compliance.of(week(kept, late), NOW);
        assertThat(compliance.breachPercent()).isEqualTo(percent);
        assertThat(compliance.isAboveLine()).isEqualTo(above);
    }

    @Test
    void whatIsStillInTimeOrWasVoidCountsForNothing() {
        var all = List.of(
                deadline(NOW.plusSeconds(60), null, null),
                deadline(NOW.minusSeconds(60), null, null),
                deadline(NOW.minusSeconds(60), NOW.minusSeconds(90), EventKind.RESUMED),
                deadline(NOW.minusSeconds(60), NOW.minusSeconds(90), EventKind.RETURNED));
        assertThat(Compliance.of(all, NOW)).isEqualTo(new Compliance(1, 1));
    }

    @Test
    void weeksBeginOnMondayInTheReadersZone() {
        var zone = ZoneId.of("America/New_York");
        var sundayNight = Instant.parse("2026-11-16T03:00:00Z");
        var weeks = Week.last(2, List.of(deadline(sundayNight, null, null)), NOW, zone);
        assertThat(weeks.getFirst()).isEqualTo(new Week(LocalDate.of(2026, 11, 16), new Compliance(0, 0)));
        assertThat(weeks.getLast()).isEqualTo(new Week(LocalDate.of(2026, 11, 9), new Compliance(1, 1)));
    }

    private static Report report(UUID sender, int daysAgo, @Nullable Integer match, RecordField... wrong) {
        return report(sender, daysAgo, match == null ? MeetingOutcome.NO_SHOW : MeetingOutcome.HELD, match, wrong);
    }

    private static Report report(
            UUID sender, int daysAgo, MeetingOutcome outcome, @Nullable Integer match, RecordField... wrong) {
        var given = new Feedback(
                UUID.randomUUID(),
                JONAS,
                NOW.minus(Duration.ofDays(daysAgo)),
                outcome,
                match,
                Set.of(wrong),
                "",
                match != null && match < 3 ? Repeated.A_LOT : null,
                Map.of());
        return new Report(given, sender, "Northwind");
    }

    private static List<Report> matches(Integer... newestFirst) {
        return Stream.of(newestFirst)
                .map(m -> report(MAYA, 1, m == 0 ? null : m))
                .toList();
    }

    @Test
    void saysInOneWordHowSomebodyQualifies() {
        assertThat(Calibration.of(matches(5, 5, 2, 2)).verdict()).isEqualTo(Calibration.Verdict.TOO_FEW);
        assertThat(Calibration.of(matches(2, 3, 2, 3, 2)).verdict()).isEqualTo(Calibration.Verdict.OVER_QUALIFYING);
        assertThat(Calibration.of(matches(4, 4, 0, 0, 4)).verdict()).isEqualTo(Calibration.Verdict.OVER_QUALIFYING);
        assertThat(Calibration.of(matches(4, 3, 4, 4, 4)).verdict()).isEqualTo(Calibration.Verdict.STEADY);
        assertThat(Calibration.of(matches(5, 5, 5, 5, 4, 5, 5, 5)).verdict())
                .isEqualTo(Calibration.Verdict.UNDER_QUALIFYING);
        assertThat(Calibration.of(List.of()).verdict()).isEqualTo(Calibration.Verdict.TOO_FEW);
    }

    @Test
    void scoresAreReadByThePairAndManagersAlone() {
        var maya = TestPeople.person(1, "Maya", Role.SDR);
        var jonas = TestPeople.person(2, "Jonas", Role.AE);
        assertThat(FeedbackVisibility.mayRead(maya, MAYA, JONAS)).isTrue();
        assertThat(FeedbackVisibility.mayRead(jonas, MAYA, JONAS)).isTrue();
        assertThat(FeedbackVisibility.mayRead(TestPeople.person(3, "Ines", Role.AE), MAYA, JONAS))
                .isFalse();
        assertThat(FeedbackVisibility.mayRead(TestPeople.person(4, "Helen", Role.MANAGER), MAYA, JONAS))
                .isTrue();
    }

    /// A meeting to which nobody came says nothing about how well it matched.
    @Test
    void countsForTheMatchOnlyMeetingsThatWereHeld() {
        var calibration = Calibration.of(matches(5, 3, 0, 0));
        assertThat(calibration.reports()).isEqualTo(4);
        assertThat(calibration.matches()).isEqualTo(2);
        assertThat(calibration.mean()).isEqualTo(4);
        assertThat(Calibration.of(matches(0, 0)).matches()).isZero();
    }

    /// What was called off or moved is neither a meeting nor one to which nobody came.
    @Test
    void calledOffMeetingsAreNeitherHeldNorMissed() {
        var reports = new ArrayList<>(matches(4, 4, 4, 0));
        reports.add(report(MAYA, 2, MeetingOutcome.CANCELLED, null));
        reports.add(report(MAYA, 3, MeetingOutcome.RESCHEDULED, null));
        var calibration = Calibration.of(reports);
        assertThat(calibration.reports()).isEqualTo(6);
        assertThat(calibration.held()).isEqualTo(3);
        assertThat(calibration.noShowPercent()).isEqualTo(25);
        assertThat(calibration.verdict()).isEqualTo(Calibration.Verdict.TOO_FEW);
    }

    @Test
    void showsTheTrendTheGapsAndTheNoShows() {
        var all = Calibration.of(List.of(
                report(MAYA, 1, 5),
                report(MAYA, 2, 4, RecordField.MEETING),
                report(MAYA, 3, null),
                report(MAYA, 4, 2, RecordField.STAKEHOLDERS, RecordField.MEETING),
                report(MAYA, 5, 3)));
        assertThat(all.mean()).isEqualTo(3.5);
        assertThat(all.direction()).isEqualTo(Calibration.Trend.UP);
        assertThat(all.noShowPercent()).isEqualTo(20);
        assertThat(all.mostMissed()).contains(RecordField.MEETING);
        assertThat(all.timesMissed(RecordField.MEETING)).isEqualTo(2);
        assertThat(all.repeated()).isEqualTo(1);
    }

    @Test
    void theSameGapThreeTimesIsAPatternUntilSomebodyDecides() {
        var reports = List.of(
                report(MAYA, 1, 4, RecordField.STAKEHOLDERS),
                report(JONAS, 2, 4, RecordField.STAKEHOLDERS),
                report(MAYA, 3, 4, RecordField.STAKEHOLDERS, RecordField.PAIN),
                report(MAYA, 4, 4, RecordField.STAKEHOLDERS));
        assertThat(Pattern.of(reports.subList(0, 3), List.of())).isEmpty();
        assertThat(Pattern.of(reports, List.of())).singleElement().satisfies(p -> {
            assertThat(p.sender()).isEqualTo(MAYA);
            assertThat(p.field()).isEqualTo(RecordField.STAKEHOLDERS);
            assertThat(p.reports()).hasSize(3);
        });
        var decided = new GapDecision(
                UUID.randomUUID(),
                MAYA,
                RecordField.STAKEHOLDERS,
                GapDecision.Measure.FIELD_HINT,
                "Ask who signs",
                JONAS,
                NOW.minus(Duration.ofDays(2)),
                3);
        assertThat(Pattern.of(reports, List.of(decided))).as("counted anew").isEmpty();
    }
}
