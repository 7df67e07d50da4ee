package baton.insight;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.DueItem;
import baton.handoff.record.Content;
import baton.insight.figure.Observed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Asks about many handoffs at once.
public interface InsightStore {
    /// So many at once are a list nobody reads to its end.
    int MOST = 500;

    /// Every open deadline of a kind, whoever owes it, soonest first.
    List<DueItem> open(DeadlineKind kind);

    /// Every deadline of a kind that was due in a time, `to` excluded, done or not.
    List<Deadline> due(DeadlineKind kind, Instant from, Instant to);

    /// What went out in a time, `to` excluded, in no order.
    ///
    /// @param now as of when open deadlines are judged
    /// @param missing how many things the rules find missing in a record
    List<Observed> observed(Instant from, Instant to, Instant now, ToIntFunction<Content> missing);

    /// When the last so many before a moment went out that have a receiver; empty if fewer have.
    Optional<Instant> sinceNewest(int count, Instant before);

    /// Feedback since a moment, newest first.
    List<Report> reports(Instant since);

    /// What was decided about gaps, newest first.
    List<GapDecision> decisions();

    /// Logs a decision.
    void decide(GapDecision decision);
}
