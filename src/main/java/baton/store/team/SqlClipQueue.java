package baton.store.team;

import baton.store.db.Database;
import baton.store.sql.ClipFolder;
import baton.team.server.ClipQueue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Which clips are to go or to come, in the database.
public final class SqlClipQueue implements ClipQueue {
    private static final String ON_SERVER = """
            select h.id, h.clip_id from handoff h join team_agreed a on a.handoff_id = h.id
            where a.server_version is not null and h.clip_id is not null
            """;

    private final Database database;

    public SqlClipQueue(Database database) {
        this.database = database;
    }

    private record Ids(UUID handoff, UUID clip) {}

    private static List<Item> items(Handle h, String where, String name, UUID value) {
        return h
                .createQuery(ON_SERVER + where)
                .bind(name, value)
                .map((row, _) -> new Ids(row.getObject("id", UUID.class), row.getObject("clip_id", UUID.class)))
                .list()
                .stream()
                .flatMap(ids -> ClipFolder.find(h, ids.clip()).map(clip -> new Item(ids.handoff(), clip)).stream())
                .toList();
    }

    @Override
    public List<Item> toSend(UUID me) {
        return database.read(h -> items(h, """
                and h.handed_off_at is not null and not exists (
                    select 1 from server_clip c where c.clip_id = h.clip_id and c.sent)
                and (h.sender_id = :me or exists (
                    select 1 from server_clip c where c.clip_id = h.clip_id and c.brought and not c.sent))
                order by h.handed_off_at desc""", "me", me));
    }

    @Override
    public List<Item> underWay(UUID me) {
        return database.read(h -> items(h, """
                and (h.receiver_id = :me or h.sender_id = :me) and h.status not in ('FEEDBACK_GIVEN', 'CLOSED')
                order by h.due_at nulls last, h.handed_off_at desc""", "me", me));
    }

    @Override
    public Optional<Item> find(UUID clip) {
        return database.read(h -> items(h, "and h.clip_id = :clip", "clip", clip)).stream()
                .findFirst();
    }

    @Override
    public int bring(UUID handoff) {
        return database.write(h -> h.createUpdate("""
                        merge into server_clip (clip_id, sent, brought) key (clip_id)
                        select h.clip_id, false, true from handoff h where h.id = :id and h.clip_id is not null""").bind("id", handoff).execute());
    }

    @Override
    public boolean hasSideFiles(UUID clip) {
        return database.read(h -> h.createQuery("select count(*) from server_clip where clip_id = :clip and side_files")
                        .bind("clip", clip)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public void sideFilesSent(UUID clip) {
        database.write(h -> h.execute("""
                merge into server_clip t using (values (cast(? as uuid))) as s (id) on t.clip_id = s.id
                when matched then update set side_files = true
                when not matched then insert (clip_id, sent, side_files) values (s.id, false, true)""", clip));
    }

    @Override
    public void sent(UUID clip) {
        database.write(h ->
                h.execute("merge into server_clip (clip_id, sent, upload) key (clip_id) values (?, true, null)", clip));
    }

    @Override
    public Optional<String> upload(UUID clip) {
        return database.read(
                h -> h.createQuery("select upload from server_clip where clip_id = :clip and upload is not null")
                        .bind("clip", clip)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void begun(UUID clip, String upload) {
        database.write(h -> h.execute(
                "merge into server_clip (clip_id, sent, upload) key (clip_id) values (?, false, ?)", clip, upload));
    }

    @Override
    public void ended(UUID clip) {
        database.write(h -> h.execute("update server_clip set upload = null where clip_id = ?", clip));
    }
}
