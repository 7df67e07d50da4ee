package baton.store.schema;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.store.sql.SqlDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What is due on handoffs of before there were several clocks: the one deadline they were stored with, and what
/// follows
/// from it and from their meeting. So nothing that was under way is forgotten, neither by an update nor by a rebuild
/// from
/// files of that time.
public final class DeadlineBackfill {
    private static final Duration FEEDBACK_WITHIN = Duration.ofHours(24);

    private DeadlineBackfill() {}

    /// Sets them on every handoff under way that has none.
    ///
    /// @return how many handoffs
    public static int fill(Handle handle) {
        List<Handoff> found = handle.createQuery("""
                        select * from handoff h
                        where status in ('HANDED_OFF', 'OPENED', 'ACCEPTED', 'TOUCHED', 'MET', 'RETURNED')
                            and receiver_id is not null
                            and not exists (select 1 from deadline d where d.handoff_id = h.id)""").mapTo(Handoff.class).list();
        found.forEach(handoff -> fill(handle, handoff));
        return found.size();
    }

    private static void fill(Handle handle, Handoff handoff) {
        if (handoff.status() == HandoffStatus.RETURNED) {
            var since = handoff.updatedAt();
            put(handle, handoff, DeadlineKind.REWORK, handoff.sender(), since, since, since.plus(Duration.ofDays(1)));
            return;
        }
        var due = handoff.dueAt();
        var sent = handoff.handedOffAt();
        if (due != null && sent != null && handoff.status().awaitsFirstTouch()) {
            put(handle, handoff, DeadlineKind.FIRST_TOUCH, handoff.receiver(), sent, sent, due);
            put(handle, handoff, DeadlineKind.FLAG, handoff.sender(), sent, due, due);
        }
        handoff.content()
                .fields()
                .meeting()
                .end()
                .ifPresent(end -> put(
                        handle,
                        handoff,
                        DeadlineKind.FEEDBACK,
                        handoff.receiver(),
                        end,
                        end,
                        end.plus(FEEDBACK_WITHIN)));
    }

    private static void put(
            Handle handle, Handoff handoff, DeadlineKind kind, UUID owner, Instant from, Instant asked, Instant due) {
        SqlDeadlines.put(
                handle,
                new Deadline(
                        Deadline.idOf(handoff.id(), kind),
                        handoff.id(),
                        kind,
                        owner,
                        handoff.id(),
                        "before clocks",
                        from,
                        asked,
                        due,
                        due,
                        due,
                        "Set at the hand-off, before there were several clocks.",
                        null,
                        null,
                        null,
                        0));
    }
}
