package baton.insight.figure;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.MeetingOutcome;
import baton.handoff.Repeated;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.RecordField;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one handoff says to the figures.
///
/// @param receiver with whom it is now, or was last
/// @param handedOff when it went out; the last time, if it came back
/// @param returned whether it is back with its sender now
/// @param touched the first touch since; null for none
/// @param meeting when it begins; null if none was booked
/// @param outcome of the meeting; null while nobody said
/// @param match 1 to 5; null where nobody met, or said
/// @param complete whether the rules find nothing missing in it
/// @param briefing whether it has one
/// @param watched whether its receiver has played at least 90 % of that
/// @param promises everything with a deadline
public record Observed(
        UUID id,
        String company,
        UUID sender,
        UUID receiver,
        HandoffType type,
        HandoffFormat format,
        @Nullable LeadSource source,
        Instant handedOff,
        boolean returned,
        @Nullable Instant touched,
        @Nullable Instant meeting,
        @Nullable MeetingOutcome outcome,
        @Nullable Integer match,
        Set<RecordField> wrong,
        @Nullable Repeated repeated,
        boolean complete,
        boolean briefing,
        boolean watched,
        List<Promise> promises) {
    /// A deadline that was kept or missed, as far as that is decided. Nothing is decided before its moment: kept ones
    /// would count at once and missed ones later, and what runs would always look better than what is over.
    ///
    /// @param owner who owed it
    /// @param kept null before its moment, and if something else than the act it asks for ended it in time
    public record Promise(
            DeadlineKind kind,
            UUID owner,
            Instant dueAt,
            @Nullable Boolean kept) {
        /// What each of those asks for that the figures count.
        private static final Map<DeadlineKind, Set<EventKind>> KEEPS = Map.of(
                DeadlineKind.ACKNOWLEDGE, Set.of(EventKind.ACCEPTED, EventKind.TOUCHED),
                DeadlineKind.FIRST_TOUCH, Set.of(EventKind.TOUCHED),
                DeadlineKind.CONFIRMATION, Set.of(EventKind.CONFIRMED, EventKind.TOUCHED),
                DeadlineKind.PREPARE, Set.of(EventKind.PREPARED),
                DeadlineKind.FEEDBACK, Set.of(EventKind.FEEDBACK_GIVEN));

        public static Promise of(Deadline deadline, Instant now) {
            return new Promise(deadline.kind(), deadline.owner(), deadline.dueAt(), kept(deadline, now));
        }

        private static @Nullable Boolean kept(Deadline deadline, Instant now) {
            var due = deadline.dueAt();
            if (now.isBefore(due)) {
                return null;
            }
            if (deadline.pausedAt() != null && !deadline.pausedAt().isAfter(due)) {
                return null;
            }
            if (deadline.closedAt() == null || deadline.closedAt().isAfter(due)) {
                return false;
            }
            var keeps = KEEPS.get(deadline.kind());
            return keeps == null || deadline.closedBy() != null && keeps.contains(deadline.closedBy()) ? true : null;
        }
    }

    static final Comparator<Observed> NEWEST_FIRST = Comparator.comparing(Observed::handedOff)
            .thenComparing(Observed::id)
            .reversed();

    public Observed {
        wrong = Set.copyOf(wrong);
        promises = List.copyOf(promises);
    }

    /// One handoff has one answer: it is in time if none of its promises of that kind was missed. Null if none was
    /// kept or missed.
    public @Nullable Boolean kept(DeadlineKind kind) {
        Boolean all = null;
        for (var promise : promises) {
            if (promise.kind() == kind && promise.kept() != null) {
                all = (all == null || all) && promise.kept();
            }
        }
        return all;
    }

    /// Without what only those who met over it, and managers, may read.
    public Observed withoutFeedback() {
        return new Observed(
                id, company, sender, receiver, type, format, source, handedOff, returned, touched, meeting, outcome,
                null, Set.of(), null, complete, briefing, watched, promises);
    }
}
