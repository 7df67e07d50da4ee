package baton.insight;

import baton.handoff.Deadline;
import baton.handoff.EventKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How many first touches of a week were in time.
///
/// @param counted those that were due, or done, and counted for anything
/// @param late those that were not in time
public record Compliance(int counted, int late) {
    /// Percent of breaches above which it is no longer chance.
    public static final int LINE = 15;

    private static final int HUNDRED = 100;
    /// What ends a deadline without anybody having kept or missed it.
    private static final Set<EventKind> VOID =
            EnumSet.of(EventKind.RESUMED, EventKind.REASSIGNED, EventKind.RESCHEDULED);

    public static Compliance of(List<Deadline> week, Instant now) {
        var counted = 0;
        var late = 0;
        for (var deadline : week) {
            var undecided = deadline.isPaused() || deadline.isOpen() && !deadline.isLate(now);
            // What went back in time was not touched in time either: it counts for nothing.
            var returned = deadline.closedBy() == EventKind.RETURNED && deadline.isKept(now);
            var voided = returned || deadline.closedBy() != null && VOID.contains(deadline.closedBy());
            if (!undecided && !voided) {
                counted++;
                late += deadline.isKept(now) ? 0 : 1;
            }
        }
        return new Compliance(counted, late);
    }

    /// Breaches in whole percent; 0 for a week without any hand-off.
    public int breachPercent() {
        return counted == 0 ? 0 : Math.round((float) HUNDRED * late / counted);
    }

    public int inTimePercent() {
        return HUNDRED - breachPercent();
    }

    public boolean isAboveLine() {
        return breachPercent() > LINE;
    }
}
