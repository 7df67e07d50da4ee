package baton.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Chooses a few handoffs that differ as much as possible, so that five tell about the whole team.
public final class DiversitySampler {
    /// A sender seen twice weighs more than a receiver seen twice, that more than an outcome, that more than a type.
    private static final int SENDER = 8;

    private static final int RECEIVER = 6;
    private static final int OUTCOME = 5;
    private static final int SCORE = 2;
    private static final int TYPE = 3;

    private DiversitySampler() {}

    /// One after another, always the one that repeats least of what was chosen before; a briefed one before one that is
    /// not; else by chance, so that the same few do not come every week.
    ///
    /// @param seed the same one chooses the same
    public static List<Candidate> choose(List<Candidate> from, int count, long seed) {
        var left = new ArrayList<>(from);
        // The order they come in must not matter.
        left.sort((a, b) -> a.handoff().compareTo(b.handoff()));
        Collections.shuffle(left, new Random(seed));
        var chosen = new ArrayList<Candidate>();
        var seen = new HashMap<Object, Integer>();
        while (chosen.size() < count && !left.isEmpty()) {
            var best = left.getFirst();
            for (var candidate : left) {
                if (cost(candidate, seen) < cost(best, seen)) {
                    best = candidate;
                }
            }
            left.remove(best);
            chosen.add(best);
            for (var trait : traits(best).keySet()) {
                seen.merge(trait, 1, Integer::sum);
            }
        }
        return chosen;
    }

    /// Any of them, each as likely as every other.
    public static List<Candidate> sample(List<Candidate> from, int count, long seed) {
        var all = new ArrayList<>(from);
        all.sort((a, b) -> a.handoff().compareTo(b.handoff()));
        Collections.shuffle(all, new Random(seed));
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    private record Trait(String kind, Object value) {}

    private static Map<Trait, Integer> traits(Candidate c) {
        return Map.of(
                new Trait("sender", c.sender()), SENDER,
                new Trait("receiver", c.receiver()), RECEIVER,
                new Trait("outcome", Objects.requireNonNullElse(c.outcome(), "")), OUTCOME,
                new Trait("score", Objects.requireNonNullElse(c.score(), "")), SCORE,
                new Trait("type", c.type()), TYPE);
    }

    private static int cost(Candidate candidate, Map<Object, Integer> seen) {
        var cost = candidate.briefed() ? 0 : 2 * SENDER;
        for (var trait : traits(candidate).entrySet()) {
            cost += trait.getValue() * seen.getOrDefault(trait.getKey(), 0);
        }
        return cost;
    }
}
