package baton.store.sql;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What a team's server is to hear of the trash, written in the transaction in which it happens. Nothing without one.
public final class TrashRows {
    private TrashRows() {}

    /// It goes to the trash; called while its rows are still there.
    public static void away(Handle h, UUID handoff) {
        h.execute("""
                merge into server_trash (about_id, places, away, told) key (about_id)
                select a.handoff_id, (select coalesce(max(e.place), 0) from handoff_event e
                    where e.handoff_id = a.handoff_id), true, false
                from team_agreed a where a.handoff_id = ? and a.server_version is not null""", handoff);
    }

    /// It comes back.
    public static void back(Handle h, UUID handoff) {
        h.execute("update server_trash set away = false, told = false where about_id = ?", handoff);
    }
}
