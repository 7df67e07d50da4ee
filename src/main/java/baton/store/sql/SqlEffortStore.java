package baton.store.sql;

import baton.handoff.Effort;
import baton.handoff.EffortStore;
import baton.store.db.Database;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// How long senders worked, in the database.
public final class SqlEffortStore implements EffortStore {
    private final Database database;
    private final SidecarUpdates sidecars;

    public SqlEffortStore(Database database, SidecarUpdates sidecars) {
        this.database = database;
        this.sidecars = sidecars;
    }

    /// Without files beside the database.
    public SqlEffortStore(Database database) {
        this(database, SidecarUpdates.NONE);
    }

    @Override
    public Effort of(UUID handoff) {
        return database.read(h -> of(h, handoff));
    }

    public static Effort of(Handle h, UUID handoff) {
        return h.createQuery("select * from handoff_effort where handoff_id = :id")
                .bind("id", handoff)
                .map((row, _) -> new Effort(
                        Duration.ofMillis(row.getLong("writing_ms")), Duration.ofMillis(row.getLong("recording_ms"))))
                .findOne()
                .orElse(Effort.NONE);
    }

    @Override
    public void addWriting(UUID handoff, Duration more) {
        add(handoff, more, Duration.ZERO);
    }

    @Override
    public void addRecording(UUID handoff, Duration more) {
        add(handoff, Duration.ZERO, more);
    }

    private void add(UUID handoff, Duration writing, Duration recording) {
        database.write(h -> add(h, handoff, writing, recording));
        sidecars.handoff(handoff);
    }

    public static int add(Handle h, UUID handoff, Duration writing, Duration recording) {
        var changed = h.createUpdate("""
                    update handoff_effort set writing_ms = writing_ms + :writing, recording_ms = recording_ms + :recording
                    where handoff_id = :id""")
                .bind("id", handoff)
                .bind("writing", writing.toMillis())
                .bind("recording", recording.toMillis())
                .execute();
        return changed > 0
                ? changed
                : h.createUpdate("""
                            insert into handoff_effort (handoff_id, writing_ms, recording_ms)
                            values (:id, :writing, :recording)""")
                        .bind("id", handoff)
                        .bind("writing", writing.toMillis())
                        .bind("recording", recording.toMillis())
                        .execute();
    }

    @Override
    public List<Duration> totals(UUID sender) {
        return database.read(h -> h.createQuery("""
                        select e.writing_ms + e.recording_ms from handoff_effort e join handoff h on h.id = e.handoff_id
                        where h.sender_id = :sender and h.handed_off_at is not null
                        order by h.handed_off_at desc fetch first 50 rows only""")
                .bind("sender", sender)
                .mapTo(Long.class)
                .map(Duration::ofMillis)
                .list());
    }
}
