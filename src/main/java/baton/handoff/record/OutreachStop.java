package baton.handoff.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That automated outreach was stopped: when, and by whom.
///
/// @param by null where a file does not say
public record OutreachStop(Instant at, @Nullable UUID by) {
    public static final OutreachStop EMPTY = new OutreachStop(Instant.EPOCH, null);
}
