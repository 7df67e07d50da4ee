package baton.insight.figure;

/// How healthy it is that so many handoffs lead to a meeting, as a source quotes it: 30 % and more, 15 to 30 %, less.
public enum Band {
    HEALTHY,
    INVESTIGATE,
    FAILURE,
    /// Too few to say.
    OPEN;

    public static final double HEALTHY_FROM = 0.30;
    public static final double FAILURE_BELOW = 0.15;

    public static Band of(Share booked) {
        return booked.isEnough() ? of(booked.value()) : OPEN;
    }

    private static Band of(double value) {
        if (value >= HEALTHY_FROM) {
            return HEALTHY;
        }
        return value < FAILURE_BELOW ? FAILURE : INVESTIGATE;
    }

    /// Whether chance alone may have put it there: the interval reaches into another band.
    public static boolean isUncertain(Share booked) {
        return booked.isEnough() && of(booked.low()) != of(booked.high());
    }
}
