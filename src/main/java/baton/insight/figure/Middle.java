package baton.insight.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The median of lengths of time, some of which have not ended yet: those are longer than anything that has.
///
/// @param value null if half of them or more have not ended
/// @param low lower end of the interval in which the true median lies in at least 95 of 100 cases; null if there are
/// too
/// few for one
/// @param high its upper end; null if there are too few, or it has not ended yet
/// @param of how many there are
/// @param open how many of them have not ended
public record Middle(
        @Nullable Duration value,
        @Nullable Duration low,
        @Nullable Duration high,
        int of,
        int open) {
    private static final double OUTSIDE = 0.025;

    /// @param ended in any order
    /// @param open how many more have not ended
    public static Middle of(List<Duration> ended, int open) {
        var sorted = new ArrayList<>(ended);
        sorted.sort(null);
        var n = sorted.size() + open;
        if (n == 0) {
            return new Middle(null, null, null, 0, 0);
        }
        var below = at(sorted, (n - 1) / 2);
        var above = at(sorted, n / 2);
        var value = below == null || above == null ? null : below.plus(above).dividedBy(2);
        var rank = rank(n);
        return rank == 0
                ? new Middle(value, null, null, n, open)
                : new Middle(value, at(sorted, rank - 1), at(sorted, n - rank), n, open);
    }

    private static @Nullable Duration at(List<Duration> sorted, int place) {
        return place < sorted.size() ? sorted.get(place) : null;
    }

    /// The rank from each end that the true median lies between: the greatest r for which at most 2.5 % of all samples
    /// have fewer than r values below it (binomial with one half). 0 for fewer than six.
    private static int rank(int n) {
        var sum = 0.0;
        var logarithm = -n * Math.log(2);
        for (int k = 0; k < n; k++) {
            sum += Math.exp(logarithm);
            if (sum > OUTSIDE) {
                return k;
            }
            logarithm += Math.log(n - k) - Math.log(k + 1);
        }
        return 0;
    }

    public boolean isEnough() {
        return of >= Share.FEW;
    }

    /// Whether chance alone would move two medians so far apart in fewer than 5 of 100 cases: how many of each lie at
    /// or
    /// below the median of both together (Mood, 1954).
    public static boolean differ(List<Duration> one, int oneOpen, List<Duration> other, int otherOpen) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        var middle = of(both, oneOpen + otherOpen).value();
        if (middle == null) {
            return false;
        }
        return below(one, oneOpen, middle).differsFrom(below(other, otherOpen, middle));
    }

    private static Share below(List<Duration> ended, int open, Duration middle) {
        var below = (int) ended.stream().filter(d -> d.compareTo(middle) <= 0).count();
        return new Share(below, ended.size() + open);
    }
}
