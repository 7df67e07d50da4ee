package baton.handoff;

import baton.handoff.record.RecordField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The receiver's report after the meeting.
///
/// @param match how well the prospect matched the record, 1 to 5; null where nobody met
/// @param wrong the fields that were wrong or lacked something; may be empty
/// @param words what was wrong, or two free sentences; may be empty
/// @param repeated whether the prospect had to repeat themselves; null if it was not said
/// @param ratings 1 to 5 each; what was not rated is absent
public record Feedback(
        UUID handoff,
        UUID by,
        Instant at,
        MeetingOutcome outcome,
        @Nullable Integer match,
        Set<RecordField> wrong,
        String words,
        @Nullable Repeated repeated,
        Map<Quality, Integer> ratings) {
    public Feedback {
        Objects.requireNonNull(handoff);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(words);
        if (match != null && (match < 1 || match > 5)) {
            throw new IllegalArgumentException("match is 1 to 5, not " + match);
        }
        if (match == null && outcome.hasMet()) {
            throw new IllegalArgumentException("who met the prospect can tell how they matched");
        }
        wrong = Set.copyOf(wrong);
        // Files of earlier versions have none.
        ratings = Map.copyOf(Objects.requireNonNullElse(ratings, Map.of()));
        if (ratings.values().stream().anyMatch(r -> r < 1 || r > 5)) {
            throw new IllegalArgumentException("ratings are 1 to 5, not " + ratings);
        }
    }

    public static Feedback of(UUID handoff, UUID by, Instant at, MeetingReport report) {
        return new Feedback(
                handoff,
                by,
                at,
                report.outcome(),
                report.match(),
                report.wrong(),
                report.words().strip(),
                report.repeated(),
                report.ratings());
    }
}
