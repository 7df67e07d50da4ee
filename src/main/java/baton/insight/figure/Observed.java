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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one handoff says to the figures.
///
/// @param receiver with whom it is now, or was last
/// @param handedOff when it went out; the last time, if it came back
/// @param returned whether it is back with its sender now
/// @param touched the first touch since; null for none
/// @param accepted the first acceptance; null for none
/// @param meeting when it begins; null if none was booked
/// @param outcome of the meeting; null while nobody said
/// @param match 1 to 5; null where nobody met, or said
/// @param feedbackAt when it was given; null for none
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
        @Nullable Instant accepted,
        @Nullable Instant meeting,
        @Nullable MeetingOutcome outcome,
        @Nullable Integer match,
        Set<RecordField> wrong,
        @Nullable Repeated repeated,
        @Nullable Instant feedbackAt,
        boolean complete,
        boolean briefing,
        boolean watched,
        List<Promise> promises) {
    /// A deadline that was kept or missed, as far as that is decided.
    ///
    /// @param owner who owed it
    /// @param kept null while it is open and not late or stands still, and if it ended unkept and unmissed
    public record Promise(
            DeadlineKind kind,
            UUID owner,
            Instant dueAt,
            @Nullable Boolean kept) {
        /// What ends a deadline without anybody having kept or missed it.
        private static final Set<EventKind> VOID =
                EnumSet.of(EventKind.RESUMED, EventKind.REASSIGNED, EventKind.RESCHEDULED);

        public static Promise of(Deadline deadline, Instant now) {
            var undecided = deadline.isPaused() || deadline.isOpen() && !deadline.isLate(now);
            // What went back in time was not kept by its owner either: it counts for nothing.
            var returned = deadline.closedBy() == EventKind.RETURNED && deadline.isKept(now);
            var voided = returned || deadline.closedBy() != null && VOID.contains(deadline.closedBy());
            return new Promise(
                    deadline.kind(),
                    deadline.owner(),
                    deadline.dueAt(),
                    undecided || voided ? null : deadline.isKept(now));
        }
    }

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
                id,
                company,
                sender,
                receiver,
                type,
                format,
                source,
                handedOff,
                returned,
                touched,
                accepted,
                meeting,
                outcome,
                null,
                Set.of(),
                null,
                feedbackAt,
                complete,
                briefing,
                watched,
                promises);
    }
}
