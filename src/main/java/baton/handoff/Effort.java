package baton.handoff;

import java.time.Duration;

/// How long the sender worked on one handoff (row 49): writing, and recording all its takes.
public record Effort(Duration writing, Duration recording) {
    /// A handoff should cost its sender no more.
    public static final Duration BUDGET = Duration.ofMinutes(5);

    public static final Effort NONE = new Effort(Duration.ZERO, Duration.ZERO);

    public Duration total() {
        return writing.plus(recording);
    }
}
