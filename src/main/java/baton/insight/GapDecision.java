package baton.insight;

import baton.handoff.record.RecordField;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// What was decided about a gap that kept coming back in one sender's records.
///
/// @param sender in whose records it came back
/// @param words of the prompt, the hint or the rule; may be empty where nothing is done
/// @param by who decided
/// @param timesSeen how often it had come back by then
public record GapDecision(
        UUID id, UUID sender, RecordField field, Measure measure, String words, UUID by, Instant at, int timesSeen) {
    /// What is to be done about it.
    public enum Measure {
        /// Shown beside the field while it is written.
        FIELD_HINT,
        /// Shown while the briefing is recorded.
        PROMPT,
        /// The team's rules are to change; somebody edits their file.
        RULE,
        NOTHING
    }

    public GapDecision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(field);
        Objects.requireNonNull(measure);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
        words = Objects.requireNonNullElse(words, "");
    }
}
