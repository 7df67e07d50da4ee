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
        return least >= 1 && chi > Z * Z;
    }
}
