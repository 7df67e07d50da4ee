package baton.handoff;

import java.time.Duration;

/// How long the sender worked on one handoff: writing, and recording all its takes.
public record Effort(Duration writing, Duration recording) {
    private static final Duration LONGEST = Duration.ofDays(1_000);

    /// A handoff should cost its sender no more.
    public static final Duration BUDGET = Duration.ofMinutes(5);

    public static final Effort NONE = new Effort(Duration.ZERO, Duration.ZERO);

    public Effort {
        if (isNoEffort(writing) || isNoEffort(recording)) {
            throw new IllegalArgumentException("nobody works that long on a handoff");
        }
    }

    private static boolean isNoEffort(Duration time) {
        return time.isNegative() || time.compareTo(LONGEST) > 0;
    }

    public Duration total() {
        return writing.plus(recording);
    }
}
