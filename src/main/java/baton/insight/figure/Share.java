package baton.insight.figure;

/// So many of so many.
///
/// @param hits 0 to `of`
/// @param of how many were counted; 0 or more
public record Share(int hits, int of) {
    /// Fewer than these are shown as they are counted: a percentage of four says more than is known.
    public static final int FEW = 5;

    private static final double HUNDRED = 100;
    private static final int ALL = 100;
    private static final double OUTSIDE = 0.025;
    /// The quantile of the normal distribution that leaves 2.5 % above it.
    private static final double Z = 1.959963984540054;

    public Share {
        if (of < 0 || hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /// Whether they are enough for a percentage.
    public boolean isEnough() {
        return of >= FEW;
    }

    /// 0 to 1; 0 of none.
    public double value() {
        return of == 0 ? 0 : (double) hits / of;
    }

    /// In whole percent, half a percent upwards; 0 and 100 only where it is none or all.
    public int percent() {
        var whole = percent(value());
        if (hits > 0 && whole == 0) {
            return 1;
        }
        return hits < of && whole == ALL ? ALL - 1 : whole;
    }

    /// The lower end of the interval in which the true share lies in 95 of 100 cases (Wilson, 1927).
    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - reach());
    }

    /// The upper end of the same.
    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + reach());
    }

    public int lowPercent() {
        return percent(low());
    }

    public int highPercent() {
        return percent(high());
    }

    /// Of the normal distribution, by halving: Zelen and Severo's formula for it is right to seven places.
    private static double quantile(double below) {
        double low = 0;
        double high = 10;
        for (int i = 0; i < 60; i++) {
            var middle = (low + high) / 2;
            if (normal(middle) < below) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double normal(double x) {
        var t = 1 / (1 + 0.2316419 * x);
        var sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * sum;
    }

    private static int percent(double share) {
        return (int) Math.floor(HUNDRED * share + 0.5);
    }

    private double middle() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        var p = value();
        return Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    }

    /// Whether chance alone would move two shares so far apart in fewer than 5 of 100 cases: the chi-squared test
    /// with N - 1 (Campbell, 2007). It holds its five percent where Pearson's own does not, and finds more than
    /// Yates's does. Too few on either side are never called different.
    public boolean differsFrom(Share other) {
        return differsFrom(other, 1);
    }

    /// The same where several such questions are asked at once: together they are wrong in fewer than 5 of 100 cases
    /// (Bonferroni).
    ///
    /// @param questions how many, at least one
    public boolean differsFrom(Share other, int questions) {
        if (!isEnough() || !other.isEnough()) {
            return false;
        }
        double n = of + other.of;
        double hit = hits + other.hits;
        var missed = n - hit;
        if (hit == 0 || missed == 0) {
            return false;
        }
        var cross = (double) hits * (other.of - other.hits) - (double) other.hits * (of - hits);
        var chi = (n - 1) * cross * cross / (hit * missed * of * other.of);
        // As many of a kind are expected on each side at least, else the test calls too often.
        var least = Math.min(hit, missed) * Math.min(of, other.of) / n;
        var z = questions <= 1 ? Z : quantile(1 - OUTSIDE / questions);
        return least >= 1 && chi > z * z;
    }
}
