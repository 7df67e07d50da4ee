package baton.store.sql;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What a team's server is to hear of the trash, written in the transaction in which it happens. Nothing without one.
public final class TrashRows {
    private TrashRows() {}

    /// It goes to the trash; called while its rows are still there. What was seen of it are the events up to the first
    /// that is missing here: one behind it may be somebody's word that has not come yet.
    public static void away(Handle h, UUID handoff) {
        h.execute("""
                merge into server_trash (about_id, places, away, told) key (about_id)
                select a.handoff_id, (select coalesce(max(e.place), 0) from handoff_event e
                    where e.handoff_id = a.handoff_id and e.place = (select count(*) from handoff_event f
                        where f.handoff_id = e.handoff_id and f.place <= e.place)), true, false
                from team_agreed a where a.handoff_id = ? and a.server_version is not null""", handoff);
    }

    /// It comes back.
    public static void back(Handle h, UUID handoff) {
        h.execute("update server_trash set away = false, told = false where about_id = ?", handoff);
    }
}
