package baton.library;

import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One handoff as an index takes it in: what it is filtered by, and its passages.
///
/// @param change the number of its last change
/// @param score 1 to 5 as the receiver gave it; null while there is none
/// @param exemplar whether somebody holds it up as an example
public record LibraryDocument(
        UUID handoff,
        long change,
        HandoffType type,
        HandoffStatus status,
        UUID sender,
        @Nullable UUID receiver,
        @Nullable UUID clip,
        Instant handedOffAt,
        @Nullable MeetingOutcome outcome,
        @Nullable Integer score,
        @Nullable BigDecimal value,
        @Nullable LeadSource source,
        Set<String> tags,
        boolean exemplar,
        List<Passage> passages) {
    public LibraryDocument {
        tags = Set.copyOf(tags);
        passages = List.copyOf(passages);
    }

    /// One piece of text, as long as it would be shown.
    ///
    /// @param at where it is said, on the time of the whole file; null for what is written
    public record Passage(
            MatchField where, String text, @Nullable Duration at) {}
}
