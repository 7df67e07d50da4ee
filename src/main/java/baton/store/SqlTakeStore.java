package baton.store;

import baton.recording.Take;
import baton.recording.TakeStore;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Takes that nobody has decided about yet.
public final class SqlTakeStore implements TakeStore {
    private final Database database;
    private final Path folder;

    /// @param folder where takes lie; rows name files inside it, so that the folder can move
    public SqlTakeStore(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @Override
    public void begin(Take take) {
        // Written again after a broken connection, it may be there already.
        database.write(h -> h.createUpdate("""
                        insert into take (id, handoff_id, file_name, started_at, process, process_started_ms)
                        select cast(:id as uuid), cast(:handoff as uuid), cast(:file as varchar),
                            cast(:at as timestamp with time zone), cast(:process as bigint), cast(:began as bigint)
                        where not exists (select 1 from take where id = :id)""")
                .bind("id", take.id())
                .bind("handoff", take.handoff())
                .bind("file", take.file().getFileName().toString())
                .bind("at", take.startedAt())
                .bind("process", take.process().number())
                .bind("began", take.process().startedMs())
                .execute());
    }

    @Override
    public List<Take> open() {
        return database.read(h -> h.createQuery("select * from take order by started_at desc, id desc")
                .map((row, _) -> new Take(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "handoff_id"),
                        folder.resolve(row.getString("file_name")),
                        Rows.instant(row, "started_at"),
                        new Take.Program(row.getLong("process"), row.getLong("process_started_ms"))))
                .list());
    }

    @Override
    public void forget(UUID take) {
        database.write(h -> h.createUpdate("delete from take where id = :id")
                .bind("id", take)
                .execute());
    }
}
