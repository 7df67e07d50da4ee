package baton.store.team;

import baton.store.db.Database;
import baton.team.server.TrashQueue;
import java.util.List;
import java.util.UUID;

/// What the server is to hear of the trash, in the database.
public final class SqlTrashQueue implements TrashQueue {
    private final Database database;

    public SqlTrashQueue(Database database) {
        this.database = database;
    }

    @Override
    public List<Move> untold() {
        return database.read(h -> h.createQuery("select * from server_trash where not told order by about_id")
                .map((row, _) ->
                        new Move(row.getObject("about_id", UUID.class), row.getLong("places"), row.getBoolean("away")))
                .list());
    }

    @Override
    public void told(UUID handoff) {
        database.write(h -> {
            h.execute("delete from server_trash where about_id = ? and not away", handoff);
            return h.execute("update server_trash set told = true where about_id = ?", handoff);
        });
    }

    @Override
    public boolean isAway(UUID handoff) {
        return count("select count(*) from server_trash where about_id = :id and away and told", handoff);
    }

    @Override
    public boolean isLeaving(UUID handoff) {
        return count("select count(*) from server_trash where about_id = :id and away and not told", handoff);
    }

    @Override
    public boolean hasWork(UUID handoff) {
        return count(
                "select count(*) from handoff_event where handoff_id = :id and place is null"
                        + " and kind not in ('SEEN', 'OPENED', 'REMINDED', 'BREACHED')",
                handoff);
    }

    private boolean count(String sql, UUID handoff) {
        return database.read(
                h -> h.createQuery(sql).bind("id", handoff).mapTo(Integer.class).one() > 0);
    }

    @Override
    public void forget(UUID handoff) {
        database.write(h -> h.execute("delete from server_trash where about_id = ?", handoff));
    }
}
