package baton.insight.figure;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.DealStage;
import baton.handoff.EventKind;
import baton.handoff.Feedback;
import baton.handoff.LossReason;
import baton.handoff.MeetingOutcome;
import baton.handoff.Quality;
import baton.handoff.Repeated;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.RecordField;
import java.time.Duration;
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
/// @param touch the first touch since
/// @param meeting when it begins; null if none was booked
/// @param met what its receiver found
/// @param deal what became of the deal; null while nobody said
/// @param missing how many things the rules find missing in it
/// @param briefing whether it has one
/// @param watched whether its receiver has played at least 90 % of that
/// @param effort how long its sender worked on it; null if nobody counted
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
        Touch touch,
        @Nullable Instant meeting,
        Met met,
        @Nullable Deal deal,
        int missing,
        boolean briefing,
        boolean watched,
        @Nullable Duration effort,
        List<Promise> promises) {
    /// The first touch.
    ///
    /// @param at null for none
    /// @param known whether there is anything to know: a table of old handoffs may not say
    public record Touch(@Nullable Instant at, boolean known) {}

    /// What its receiver found.
    ///
    /// @param outcome of the meeting; null while nobody said
    /// @param match 1 to 5; null where nobody met, or said
    /// @param ratings 1 to 5 each
    public record Met(
            @Nullable MeetingOutcome outcome,
            @Nullable Integer match,
            Set<RecordField> wrong,
            @Nullable Repeated repeated,
            Map<Quality, Integer> ratings) {
        public Met {
            wrong = Set.copyOf(wrong);
            ratings = Map.copyOf(ratings);
        }

        public static Met of(Feedback feedback) {
            return new Met(
                    feedback.outcome(), feedback.match(), feedback.wrong(), feedback.repeated(), feedback.ratings());
        }
    }

    /// What became of the deal.
    ///
    /// @param reason why there is none; null if nobody said
    public record Deal(DealStage stage, @Nullable LossReason reason) {}

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
            if (deadline.closedBy() == EventKind.TAKEN_BACK) {
                return null;
            }
            var keeps = KEEPS.get(deadline.kind());
            return keeps == null || deadline.closedBy() != null && keeps.contains(deadline.closedBy()) ? true : null;
        }
    }

    static final Comparator<Observed> NEWEST_FIRST = Comparator.comparing(Observed::handedOff)
            .thenComparing(Observed::id)
            .reversed();

    public Observed {
        promises = List.copyOf(promises);
    }

    public boolean complete() {
        return missing == 0;
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
                id,
                company,
                sender,
                receiver,
                type,
                format,
                source,
                handedOff,
                returned,
                touch,
                meeting,
                new Met(met.outcome(), null, Set.of(), null, Map.of()),
                deal,
                missing,
                briefing,
                watched,
                null,
                promises);
    }
}
