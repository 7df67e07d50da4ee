package baton.insight.figure;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DealStage;
import baton.handoff.LossReason;
import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How far handoffs come, why they end, and how groups compare.
class FunnelTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
    private static final UUID ONE = UUID.randomUUID();

    private static Observed handoff(
            @Nullable MeetingOutcome outcome, @Nullable DealStage stage, @Nullable LossReason reason, boolean booked) {
        return handoff(NOON, ONE, outcome, stage, reason, booked);
    }

    private static Observed handoff(
            Instant out,
            UUID receiver,
            @Nullable MeetingOutcome outcome,
            @Nullable DealStage stage,
            @Nullable LossReason reason,
            boolean booked) {
        return new Observed(
                UUID.randomUUID(),
                "Company",
                ONE,
                receiver,
                HandoffType.SDR_TO_AE,
                HandoffFormat.VIDEO,
                LeadSource.INBOUND,
                out,
                false,
                new Observed.Touch(null, true),
                booked ? out.plusSeconds(86_400) : null,
                new Observed.Met(outcome, null, Set.of(), null, Map.of()),
                stage == null ? null : new Observed.Deal(stage, reason),
                0,
                true,
                false,
                null,
                List.of());
    }

    @Test
    void eachStepIsCountedOfThoseThatCameToTheOneBefore() {
        var funnel = Funnel.of(List.of(
                handoff(null, null, null, false),
                handoff(null, null, null, true),
                handoff(MeetingOutcome.NO_SHOW, null, null, true),
                handoff(MeetingOutcome.HELD, null, null, true),
                handoff(MeetingOutcome.HELD, DealStage.NO_OPPORTUNITY, LossReason.NOT_A_FIT, true),
                handoff(MeetingOutcome.HELD, DealStage.OPPORTUNITY, null, true),
                handoff(MeetingOutcome.HELD, DealStage.WON, null, true),
                // Won without a report on the meeting: it was held all the same.
                handoff(null, DealStage.LOST, LossReason.PRICE, true)));
        assertThat(funnel.steps())
                .extracting(s ->
                        s.name() + " " + s.reached().size() + " of " + s.share().of() + ", " + s.unknown() + " open")
                .containsExactly(
                        "HANDED_OFF 8 of 8, 0 open",
                        "BOOKED 7 of 8, 0 open",
                        "HELD 5 of 6, 1 open",
                        "OPPORTUNITY 3 of 4, 1 open",
                        "WON 1 of 2, 1 open");
    }

    @Test
    void bandsAreThoseThatAreQuoted() {
        assertThat(Band.of(new Share(30, 100))).isEqualTo(Band.HEALTHY);
        assertThat(Band.of(new Share(29, 100))).isEqualTo(Band.INVESTIGATE);
        assertThat(Band.of(new Share(15, 100))).isEqualTo(Band.INVESTIGATE);
        assertThat(Band.of(new Share(14, 100))).isEqualTo(Band.FAILURE);
        assertThat(Band.of(new Share(1, 4))).isEqualTo(Band.OPEN);
        assertThat(Band.isUncertain(new Share(30, 100))).isTrue();
        assertThat(Band.isUncertain(new Share(90, 100))).isFalse();
    }

    @Test
    void reasonsAreCountedMostFrequentFirst() {
        var losses = Losses.of(List.of(
                handoff(null, DealStage.LOST, LossReason.PRICE, true),
                handoff(null, DealStage.NO_OPPORTUNITY, LossReason.CONTEXT_LOST, true),
                handoff(null, DealStage.LOST, LossReason.CONTEXT_LOST, true),
                handoff(null, DealStage.LOST, null, true),
                handoff(null, DealStage.WON, null, true)));
        assertThat(losses.reasons())
                .extracting(r -> r.reason() + " " + r.handoffs().size())
                .containsExactly("CONTEXT_LOST 2", "PRICE 1");
        assertThat(losses.unsaid()).isEqualTo(1);
    }

    @Test
    void weeksStandInTheirOrderWithThoseInWhichNothingHappened() {
        var groups = Split.WEEK.groups(
                List.of(
                        handoff(Instant.parse("2026-11-02T12:00:00Z"), ONE, null, null, null, true),
                        handoff(Instant.parse("2026-11-18T12:00:00Z"), ONE, null, null, null, true)),
                NOON,
                ZoneOffset.UTC,
                _ -> ZoneOffset.UTC);
        assertThat(groups)
                .extracting(g ->
                        g.key().orElseThrow() + " " + g.figures().handoffs().size())
                .containsExactly("2026-11-02 1", "2026-11-09 0", "2026-11-16 1");
    }

    @Test
    void aWeekBeginsInTheZoneOfWhoLooks() {
        var late = List.of(handoff(Instant.parse("2026-11-15T23:30:00Z"), ONE, null, null, null, true));
        assertThat(Split.WEEK
                        .groups(late, NOON, ZoneId.of("Europe/Berlin"), _ -> ZoneOffset.UTC)
                        .getFirst()
                        .key())
                .isEqualTo(Optional.of(java.time.LocalDate.parse("2026-11-16")));
    }

    /// Six receivers who do not differ: of 1,000 such teams, in at most 50 somebody is said to.
    @Test
    void groupsThatDoNotDifferAreSaidToInAtMostFiveOfAHundredTeams() {
        var random = new Random(5);
        var called = 0;
        for (int team = 0; team < 1_000; team++) {
            if (!Split.different(groups(random, 0.6, 0.6), FigureName.HELD).isEmpty()) {
                called++;
            }
        }
        assertThat(called).isBetween(1, 50);
    }

    @Test
    void aGroupThatDoesIsFound() {
        var random = new Random(6);
        var found = 0;
        for (int team = 0; team < 200; team++) {
            if (!Split.different(groups(random, 0.2, 0.7), FigureName.HELD).isEmpty()) {
                found++;
            }
        }
        assertThat(found).isGreaterThan(150);
    }

    private static List<Split.Group> groups(Random random, double first, double others) {
        var handoffs = new ArrayList<Observed>();
        for (int receiver = 0; receiver < 6; receiver++) {
            var id = new UUID(7, receiver);
            for (int i = 0; i < 20; i++) {
                var held = random.nextDouble() < (receiver == 0 ? first : others);
                handoffs.add(handoff(NOON, id, held ? MeetingOutcome.HELD : MeetingOutcome.NO_SHOW, null, null, true));
            }
        }
        return Split.RECEIVER.groups(handoffs, NOON, ZoneOffset.UTC, _ -> ZoneOffset.UTC);
    }
}
