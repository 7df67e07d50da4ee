package baton.handoff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That automated outreach was stopped: when, and by whom (row 42).
///
/// @param by null where a file does not say
public record Stopped(Instant at, @Nullable UUID by) {
    public static final Stopped EMPTY = new Stopped(Instant.EPOCH, null);
}
