package baton.team;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of one handoff at one other person's machine.
///
/// @param sentAt when the last package was written for them; null if none was yet
/// @param sentVersion the version of the state in it; 0 for none
/// @param sentClip the briefing that went with it, or before; null for none
/// @param arrivedAt when their machine took something in first; null if that is not known
/// @param learnedAt when this machine learned it
public record Delivery(
        UUID handoff,
        UUID person,
        long sentVersion,
        @Nullable Instant sentAt,
        @Nullable UUID sentClip,
        @Nullable Long arrivedVersion,
        @Nullable Instant arrivedAt,
        @Nullable Instant learnedAt) {
    /// Longer than this on its way is worth a word.
    public static final Duration SLOW = Duration.ofHours(4);

    public boolean hasArrived() {
        return arrivedAt != null;
    }

    /// Whether nothing is known of it for so long that somebody should look.
    public boolean isSlow(Instant now) {
        return sentAt != null && arrivedAt == null && sentAt.plus(SLOW).isBefore(now);
    }
}
