package baton.handoff;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// The receiver's report after the meeting (row 111).
///
/// @param match how well the prospect matched the record, 1 to 5
/// @param wrong the fields that were wrong or lacked something; may be empty
/// @param words what was wrong, or two free sentences (row 112); may be empty
public record Feedback(
        UUID handoff, UUID by, Instant at, MeetingOutcome outcome, int match, Set<RecordField> wrong, String words) {
    public Feedback {
        Objects.requireNonNull(handoff);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(words);
        if (match < 1 || match > 5) {
            throw new IllegalArgumentException("match is 1 to 5, not " + match);
        }
        wrong = Set.copyOf(wrong);
    }
}
