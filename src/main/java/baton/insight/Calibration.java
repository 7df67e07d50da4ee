package baton.insight;

import baton.handoff.MeetingOutcome;
import baton.handoff.Repeated;
import baton.handoff.record.RecordField;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// What the feedback of many meetings says about how somebody qualifies.
///
/// @param reports how many there are
/// @param matches how many of them say how well it matched: nobody judges a meeting to which nobody came
/// @param mean of the matches, 1 to 5; 0 without any
/// @param trend mean of the newer half less that of the older half; 0 for fewer than four matches
/// @param missed how often each field was wrong, most often first
/// @param held meetings that took place
/// @param noShows meetings to which nobody came
/// @param repeated meetings in which the prospect had to say something again
public record Calibration(
        int reports,
        int matches,
        double mean,
        double trend,
        Map<RecordField, Integer> missed,
        int held,
        int noShows,
        int repeated) {
    /// As with every figure, fewer say nothing.
    private static final int FEW = 5;
    private static final int HALVES = 4;
    private static final int MANY = 8;
    private static final double LOW = 3;
    private static final double HIGH = 4.6;
    private static final double MOVED = 0.25;
    private static final double OFTEN = 0.3;

    /// What it means, in one word that has its sentence.
    public enum Verdict {
        TOO_FEW,
        /// Meetings are passed on that do not match, or to which nobody comes.
        OVER_QUALIFYING,
        /// Nearly everything matches: good meetings may stay behind.
        UNDER_QUALIFYING,
        STEADY
    }

    /// Whether it gets better.
    public enum Trend {
        UP,
        DOWN,
        LEVEL
    }

    /// @param newestFirst reports of one sender
    public static Calibration of(List<Report> newestFirst) {
        var matches = newestFirst.stream()
                .map(r -> r.feedback().match())
                .filter(Objects::nonNull)
                .toList();
        var missed = new EnumMap<RecordField, Integer>(RecordField.class);
        newestFirst.forEach(r -> r.feedback().wrong().forEach(f -> missed.merge(f, 1, Integer::sum)));
        var half = matches.size() / 2;
        var trend = matches.size() < HALVES
                ? 0
                : mean(matches.subList(0, half)) - mean(matches.subList(matches.size() - half, matches.size()));
        return new Calibration(
                newestFirst.size(),
                matches.size(),
                mean(matches),
                trend,
                Map.copyOf(missed),
                count(newestFirst, r -> r.feedback().outcome().hasMet()),
                count(newestFirst, r -> r.feedback().outcome() == MeetingOutcome.NO_SHOW),
                count(
                        newestFirst,
                        r -> r.feedback().repeated() == Repeated.SOMETHING
                                || r.feedback().repeated() == Repeated.A_LOT));
    }

    private static int count(List<Report> reports, Predicate<Report> what) {
        return (int) reports.stream().filter(what).count();
    }

    private static double mean(List<Integer> matches) {
        return matches.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /// The field that was wrong most often.
    public Optional<RecordField> mostMissed() {
        return missed.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<RecordField, Integer> e) -> e.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    /// How often a field was wrong.
    public int timesMissed(RecordField field) {
        return missed.getOrDefault(field, 0);
    }

    /// Meetings to which nobody came, in whole percent of those that were neither called off nor moved.
    public int noShowPercent() {
        return due() == 0 ? 0 : Math.round(100f * noShows / due());
    }

    private int due() {
        return held + noShows;
    }

    public Trend direction() {
        if (Math.abs(trend) < MOVED) {
            return Trend.LEVEL;
        }
        return trend > 0 ? Trend.UP : Trend.DOWN;
    }

    public Verdict verdict() {
        if (due() < FEW) {
            return Verdict.TOO_FEW;
        }
        if (mean > 0 && mean < LOW || noShows > OFTEN * due()) {
            return Verdict.OVER_QUALIFYING;
        }
        return matches >= MANY && mean >= HIGH ? Verdict.UNDER_QUALIFYING : Verdict.STEADY;
    }
}
