package baton.store.sql;

import baton.recording.ClipNotes;
import baton.recording.take.Take;
import baton.recording.take.TakeState;
import baton.recording.take.TakeStore;
import baton.store.db.Database;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Takes, from their first second until their handoff is sent.
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
                        insert into take (id, handoff_id, file_name, started_at, process, process_started_ms, state, notes)
                        select cast(:id as uuid), cast(:handoff as uuid), cast(:file as varchar),
                            cast(:at as timestamp with time zone), cast(:process as bigint), cast(:began as bigint),
                            cast(:state as varchar), cast(:notes as varchar)
                        where not exists (select 1 from take where id = :id)""")
                .bind("id", take.id())
                .bind("handoff", take.handoff())
                .bind("file", take.file().getFileName().toString())
                .bind("at", take.startedAt())
                .bind("process", take.process().number())
                .bind("began", take.process().startedMs())
                .bind("state", take.state().name())
                .bind("notes", RecordJson.writeNotes(take.notes()))
                .execute());
    }

    @Override
    public void note(UUID take, ClipNotes notes) {
        database.write(h -> h.createUpdate("update take set notes = :notes where id = :id")
                .bind("id", take)
                .bind("notes", RecordJson.writeNotes(notes))
                .execute());
    }

    @Override
    public void decide(UUID take, TakeState state) {
        database.write(h -> h.createUpdate("update take set state = :state where id = :id")
                .bind("id", take)
                .bind("state", state.name())
                .execute());
    }

    @Override
    public List<Take> open() {
        return database.read(
                h -> h.createQuery("select * from take where state = 'OPEN' order by started_at desc, id desc")
                        .map((row, _) -> take(row))
                        .list());
    }

    @Override
    public List<Take> of(UUID handoff) {
        return database.read(
                h -> h.createQuery("select * from take where handoff_id = :handoff order by started_at, id")
                        .bind("handoff", handoff)
                        .map((row, _) -> take(row))
                        .list());
    }

    private Take take(ResultSet row) throws SQLException {
        return new Take(
                RowMappers.uuid(row, "id"),
                RowMappers.uuid(row, "handoff_id"),
                folder.resolve(row.getString("file_name")),
                RowMappers.instant(row, "started_at"),
                new Take.Program(row.getLong("process"), row.getLong("process_started_ms")),
                TakeState.valueOf(row.getString("state")),
                RecordJson.readNotes(row.getString("notes")));
    }

    @Override
    public void forget(UUID take) {
        database.write(h -> h.createUpdate("delete from take where id = :id")
                .bind("id", take)
                .execute());
    }
}
