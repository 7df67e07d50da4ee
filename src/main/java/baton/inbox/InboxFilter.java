package baton.inbox;

import baton.handoff.HandoffStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which part of a list somebody looks at.
public enum InboxFilter {
    /// Everything but what went back to its sender.
    ALL,
    /// Nobody has looked at it yet.
    UNSEEN,
    /// Accepted: the next step is the reader's.
    MINE,
    /// Due, or met, before this day ends.
    TODAY,
    OVERDUE,
    /// With its sender again.
    RETURNED,
    /// Met, and not reported on yet.
    WAITING,
    /// The prospect has no introduction yet.
    NO_INTRO,
    /// First touched before its deadline.
    IN_TIME;

    /// @param zone of whoever looks
    public boolean holds(InboxItem item, Instant now, ZoneId zone) {
        var handoff = item.handoff();
        var status = handoff.status();
        return switch (this) {
            case ALL -> true;
            case UNSEEN -> status == HandoffStatus.HANDED_OFF;
            case MINE ->
                status == HandoffStatus.ACCEPTED || status == HandoffStatus.TOUCHED || status == HandoffStatus.MET;
            case TODAY -> isToday(Inbox.next(item, now), now, zone);
            case OVERDUE -> isLate(item, now);
            case RETURNED -> status == HandoffStatus.RETURNED;
            case WAITING -> isMet(item, now);
            case NO_INTRO -> !status.isWithSender() && !item.introSent();
            case IN_TIME -> item.touchedInTime();
        };
    }

    private static boolean isToday(Instant next, Instant now, ZoneId zone) {
        return !next.equals(Instant.MAX) && !LocalDate.ofInstant(next, zone).isAfter(LocalDate.ofInstant(now, zone));
    }

    private static boolean isLate(InboxItem item, Instant now) {
        var due = item.handoff().dueAt();
        return due != null && item.handoff().status().awaitsFirstTouch() && now.isAfter(due);
    }

    private static boolean isMet(InboxItem item, Instant now) {
        var status = item.handoff().status();
        var under = status == HandoffStatus.ACCEPTED || status == HandoffStatus.TOUCHED || status == HandoffStatus.MET;
        return under
                && item.handoff()
                        .content()
                        .fields()
                        .meeting()
                        .end()
                        .map(end -> !end.isAfter(now))
                        .orElse(status == HandoffStatus.MET);
    }
}
