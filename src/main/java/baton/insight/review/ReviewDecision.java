package baton.insight.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was decided in a review. It comes again in the next one until it is done.
///
/// @param by who wrote it down
/// @param owner who does it
/// @param due by when
/// @param doneAt null while it is open
public record ReviewDecision(
        UUID id,
        Kind review,
        String words,
        UUID by,
        Instant at,
        UUID owner,
        LocalDate due,
        @Nullable Instant doneAt) {
    /// Which review it was decided in.
    public enum Kind {
        /// Of the pipeline, every week.
        WEEKLY,
        /// Of the four metrics, every two weeks.
        FORTNIGHTLY
    }

    public static final int LONGEST = 500;

    /// @throws IllegalArgumentException for no words, or too many
    public ReviewDecision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(review);
        words = words.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("a decision has 1 to " + LONGEST + " characters");
        }
    }
}
