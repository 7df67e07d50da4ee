package baton.handoff;

import baton.handoff.record.RecordField;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a receiver says after the meeting.
///
/// @param match how well the prospect matched the record, 1 to 5; null where nobody met
/// @param wrong the fields that were wrong or lacked something; may be empty
/// @param words may be empty
/// @param repeated whether the prospect had to repeat themselves; null if it was not said
/// @param ratings 1 to 5 each; what was not rated is absent
public record MeetingReport(
        MeetingOutcome outcome,
        @Nullable Integer match,
        Set<RecordField> wrong,
        String words,
        @Nullable Repeated repeated,
        Map<Quality, Integer> ratings) {
    public MeetingReport {
        wrong = Set.copyOf(wrong);
        ratings = Map.copyOf(ratings);
    }

    public MeetingReport(
            MeetingOutcome outcome,
            @Nullable Integer match,
            Set<RecordField> wrong,
            String words,
            @Nullable Repeated repeated) {
        this(outcome, match, wrong, words, repeated, Map.of());
    }
}
