package baton.store.sql;

import baton.handoff.Deadline;
import baton.handoff.DueItem;
import baton.inbox.DueStore;
import baton.store.db.Database;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What is due from whom, in the database.
public final class SqlDeadlines implements DueStore {
    private final Database database;

    public SqlDeadlines(Database database) {
        this.database = database;
    }

    public static List<Deadline> of(Handle h, UUID handoff) {
        return h.createQuery("select * from deadline where handoff_id = :handoff order by due_at, kind, id")
                .bind("handoff", handoff)
                .mapTo(Deadline.class)
                .list();
    }

    /// Adds it, or ends its life; what it was set to never changes.
    public static void put(Handle h, Deadline deadline) {
        var closedBy = deadline.closedBy() == null ? null : deadline.closedBy().name();
        var changed = h.createUpdate("""
                        update deadline set paused_at = :paused, closed_at = :closed, closed_by = :by, is_open = :open
                        where id = :id""")
                .bind("paused", deadline.pausedAt())
                .bind("closed", deadline.closedAt())
                .bind("by", closedBy)
                .bind("open", deadline.isOpen())
                .bind("id", deadline.id())
                .execute();
        if (changed > 0) {
            return;
        }
        h.createUpdate("""
                        insert into deadline (id, handoff_id, kind, owner_id, cause_id, policy, started_at, asked_from,
                            due_at, first_reminder, second_reminder, why, paused_at, closed_at, closed_by, rung, is_open)
                        values (:id, :handoff, :kind, :owner, :cause, :policy, :started, :asked, :due, :first, :second,
                            :why, :paused, :closed, :by, :rung, :open)""")
                .bind("id", deadline.id())
                .bind("handoff", deadline.handoff())
                .bind("kind", deadline.kind().name())
                .bind("owner", deadline.owner())
                .bind("cause", deadline.cause())
                .bind("policy", deadline.policy())
                .bind("started", deadline.startedAt())
                .bind("asked", deadline.askedFrom())
                .bind("due", deadline.dueAt())
                .bind("first", deadline.firstReminder())
                .bind("second", deadline.secondReminder())
                .bind("why", deadline.why())
                .bind("paused", deadline.pausedAt())
                .bind("closed", deadline.closedAt())
                .bind("by", closedBy)
                .bind("rung", deadline.rung())
                .bind("open", deadline.isOpen())
                .execute();
    }

    /// @return false if that signal, or a later one, was given before
    static boolean ring(Handle h, UUID deadline, int signal) {
        return h.createUpdate("update deadline set rung = :signal where id = :id and rung < :signal and is_open")
                        .bind("signal", signal)
                        .bind("id", deadline)
                        .execute()
                > 0;
    }

    @Override
    public List<DueItem> dueFrom(UUID person) {
        return items(
                "d.owner_id = :person and d.is_open order by d.due_at, d.id fetch first " + MOST + " rows only",
                person);
    }

    private List<DueItem> items(String where, UUID person) {
        return database.read(h -> h.createQuery("select h.*, " + RowMappers.deadlineColumns("d", "d_")
                        + " from deadline d join handoff h on h.id = d.handoff_id where " + where)
                .bind("person", person)
                .map((row, _) -> new DueItem(RowMappers.deadline(row, "d_"), RowMappers.handoff(row)))
                .list());
    }
}
