package baton.handoff;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Counts working time from signs of work: a long silence between two signs was a break and does not count.
public final class EffortClock {
    /// Longer without a sign is a break.
    public static final Duration BREAK = Duration.ofSeconds(30);

    private @Nullable Instant last;
    private Duration counted = Duration.ZERO;

    /// Something was typed or chosen.
    public void sign(Instant now) {
        if (last != null) {
            var since = Duration.between(last, now);
            if (!since.isNegative() && since.compareTo(BREAK) <= 0) {
                counted = counted.plus(since);
            }
        }
        last = now;
    }

    public Duration counted() {
        return counted;
    }

    /// What was counted since the last call: it is being stored.
    public Duration take() {
        var taken = counted;
        counted = Duration.ZERO;
        return taken;
    }

    /// Another handoff: the time since its last sign belongs to nobody.
    public void reset() {
        last = null;
        counted = Duration.ZERO;
    }
}
