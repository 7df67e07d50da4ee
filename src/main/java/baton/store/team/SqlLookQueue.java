package baton.store.team;

import baton.store.db.Database;
import baton.team.server.LookQueue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Managers' looks, in the database.
public final class SqlLookQueue implements LookQueue {
    private final Database database;

    public SqlLookQueue(Database database) {
        this.database = database;
    }

    @Override
    public void add(UUID handoff, UUID manager, Instant at) {
        database.write(h -> h.execute("""
                insert into server_look (about_id, person_id, looked_at)
                select x.id, cast(? as uuid), cast(? as timestamp with time zone) from handoff x
                join team_agreed a on a.handoff_id = x.id and a.server_version is not null
                where x.id = ? and x.sender_id <> ? and (x.receiver_id is null or x.receiver_id <> ?)""", manager, at.atOffset(ZoneOffset.UTC), handoff, manager, manager));
    }

    @Override
    public List<Look> untold(UUID manager) {
        return database.read(h -> h.createQuery(
                        "select * from server_look where person_id = :manager order by looked_at")
                .bind("manager", manager)
                .map((row, _) -> new Look(
                        row.getObject("about_id", UUID.class),
                        row.getObject("looked_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public void told(Look look) {
        database.write(h -> h.execute(
                "delete from server_look where about_id = ? and looked_at = ?",
                look.handoff(),
                look.at().atOffset(ZoneOffset.UTC)));
    }
}
