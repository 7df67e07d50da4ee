package baton.library;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Five that tell about everybody, and a sample that favours nobody.
class DiversitySamplerTest {
    private static Candidate candidate(
            int id, int sender, int receiver, @Nullable MeetingOutcome outcome, boolean briefed) {
        return new Candidate(
                new UUID(1, id),
                new UUID(2, sender),
                new UUID(3, receiver),
                HandoffType.SDR_TO_AE,
                outcome,
                null,
                Instant.EPOCH,
                briefed);
    }

    /// Most come from one sender, with one outcome.
    private static List<Candidate> lopsided() {
        var all = new ArrayList<Candidate>();
        for (int i = 0; i < 60; i++) {
            all.add(candidate(i, 0, i % 2, MeetingOutcome.HELD, true));
        }
        for (int i = 60; i < 68; i++) {
            all.add(candidate(i, 1 + i % 4, 2 + i % 3, MeetingOutcome.values()[i % 4], true));
        }
        all.add(candidate(90, 9, 9, null, false));
        return all;
    }

    @Test
    void fiveComeFromFiveSenders() {
        for (int seed = 0; seed < 50; seed++) {
            var five = DiversitySampler.choose(lopsided(), 5, seed);
            assertThat(five).extracting(Candidate::sender).as("seed " + seed).doesNotHaveDuplicates();
            assertThat(five).extracting(Candidate::outcome).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void whatHasNoBriefingComesLast() {
        assertThat(DiversitySampler.choose(lopsided(), 5, 7)).allMatch(Candidate::briefed);
        assertThat(DiversitySampler.choose(List.of(candidate(1, 1, 1, null, false)), 5, 7))
                .hasSize(1);
        assertThat(DiversitySampler.choose(List.of(), 5, 7)).isEmpty();
    }

    @Test
    void theSameSeedChoosesTheSameInWhateverOrderTheyCome() {
        var all = lopsided();
        var five = DiversitySampler.choose(all, 5, 42);
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(1));
        assertThat(DiversitySampler.choose(mixed, 5, 42)).isEqualTo(five);
        assertThat(DiversitySampler.choose(all, 5, 43)).isNotEqualTo(five);
    }

    @Test
    void everyoneIsSampledEquallyOften() {
        var all = lopsided();
        var times = new HashMap<UUID, Integer>();
        var rounds = 4_000;
        for (int seed = 0; seed < rounds; seed++) {
            DiversitySampler.sample(all, 5, seed * 31L + 7).forEach(c -> times.merge(c.handoff(), 1, Integer::sum));
        }
        // 5 of 69 in 4,000 rounds: 290 each, give or take five standard deviations of 16.
        assertThat(times).hasSize(all.size());
        assertThat(times.values()).allMatch(n -> n > 208 && n < 372);
    }
}
