package baton.insight.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shares and medians with what chance does to them.
class ShareTest {
    private static final int TEAMS = 1_000;

    /// Wilson's intervals as published tables have them (R: binom.wilson).
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.2775",
        "1, 10, 0.0179, 0.4042",
        "8, 10, 0.4902, 0.9433",
        "10, 10, 0.7225, 1",
        "15, 148, 0.0624, 0.1605",
        "50, 100, 0.4038, 0.5962"
    })
    void theIntervalIsWilsons(int hits, int of, double low, double high) {
        var share = new Share(hits, of);
        assertThat(share.low()).isCloseTo(low, within(0.0001));
        assertThat(share.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void fewAreNoPercentage() {
        assertThat(new Share(3, 4).isEnough()).isFalse();
        assertThat(new Share(3, 5).isEnough()).isTrue();
        assertThat(new Share(1, 8).percent()).isEqualTo(13);
        assertThat(new Share(0, 0).percent()).isZero();
        assertThat(new Share(0, 0).high()).isEqualTo(1);
        assertThat(new Share(0, 4).differsFrom(new Share(80, 80))).isFalse();
    }

    private static Share drawn(Random random, double truth, int of) {
        return new Share((int) random.doubles(of).filter(d -> d < truth).count(), of);
    }

    /// A thousand teams in which nothing has changed.
    @ParameterizedTest
    @CsvSource({
        "0.5, 80, 80",
        "0.8, 80, 80",
        "0.95, 80, 80",
        "0.3, 20, 60",
        "0.85, 200, 30",
        "0.1, 8, 12",
        "0.6, 1000, 1000"
    })
    void nothingIsCalledADifferenceMoreOftenThanFiveInAHundred(double truth, int one, int other) {
        var random = new Random(7);
        var called = 0;
        for (int rounds = 0; rounds < 10 * TEAMS; rounds++) {
            called += drawn(random, truth, one).differsFrom(drawn(random, truth, other)) ? 1 : 0;
        }
        // Ten thousand, so that the test's own chance is small: 5 % and three times its standard error.
        assertThat(called).isLessThanOrEqualTo((int) (10 * TEAMS * 0.0566));
    }

    /// And a thousand in which promises are kept in 95 instead of 80 of 100 cases.
    @Test
    void fifteenPointsAreFoundInMostTeams() {
        var random = new Random(7);
        var found = 0;
        for (int team = 0; team < TEAMS; team++) {
            found += drawn(random, 0.95, 80).differsFrom(drawn(random, 0.8, 80)) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(700);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds((long) (60 * minutes));
    }

    @Test
    void theMedianCountsWhatHasNotEnded() {
        var five = List.of(minutes(50), minutes(10), minutes(30), minutes(20), minutes(40));
        assertThat(Middle.of(five, 0).value()).isEqualTo(minutes(30));
        assertThat(Middle.of(five, 0).low())
                .as("five are too few for an interval")
                .isNull();
        assertThat(Middle.of(five, 2).value()).isEqualTo(minutes(40));
        assertThat(Middle.of(five, 3).value()).isEqualTo(minutes(45));
        assertThat(Middle.of(five, 5).value()).as("half have not ended").isNull();
        assertThat(Middle.of(List.of(), 3)).isEqualTo(new Middle(null, null, null, 3, 3));
        assertThat(Middle.of(List.of(), 0).of()).isZero();
    }

    /// Ranks as in tables of the sign test: 6 to 8 have 1, 9 to 11 have 2, 12 to 14 have 3, 100 has 40.
    @ParameterizedTest
    @CsvSource({"6, 1", "8, 1", "9, 2", "11, 2", "12, 3", "14, 3", "20, 6", "100, 40"})
    void theIntervalOfTheMedianLiesBetweenRanks(int n, int rank) {
        var all = IntStream.rangeClosed(1, n).mapToObj(i -> minutes(i)).toList();
        assertThat(Middle.of(all, 0).low()).isEqualTo(minutes(rank));
        assertThat(Middle.of(all, 0).high()).isEqualTo(minutes(n - rank + 1));
        assertThat(Middle.of(all.subList(0, n - rank), rank).high())
                .as("its upper end has not ended")
                .isNull();
    }

    private static List<Duration> waits(Random random, double mean, int n) {
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < n; i++) {
            waits.add(minutes(-mean * Math.log(1 - random.nextDouble())));
        }
        return waits;
    }

    @Test
    void mediansAreCalledDifferentInFewerThanFiveOfAHundredTeamsWithoutAReason() {
        var random = new Random(7);
        var called = 0;
        var found = 0;
        for (int team = 0; team < TEAMS; team++) {
            var before = waits(random, 60, 60);
            called += Middle.differ(waits(random, 60, 60), 4, before, 4) ? 1 : 0;
            found += Middle.differ(waits(random, 25, 60), 4, before, 4) ? 1 : 0;
        }
        assertThat(called).isLessThanOrEqualTo(50);
        assertThat(found).isGreaterThanOrEqualTo(700);
    }
}
