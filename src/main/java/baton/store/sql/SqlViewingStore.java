package baton.store.sql;

import baton.playback.PlaybackSpeed;
import baton.playback.Viewing;
import baton.playback.ViewingStore;
import baton.store.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Where each person left each clip, and how fast they watch.
public final class SqlViewingStore implements ViewingStore {
    private final Database database;

    public SqlViewingStore(Database database) {
        this.database = database;
    }

    @Override
    public Duration position(UUID person, UUID clip) {
        return database.read(
                h -> h.createQuery("select position_ms from viewing where person_id = :person and clip_id = :clip")
                        .bind("person", person)
                        .bind("clip", clip)
                        .mapTo(Long.class)
                        .findOne()
                        .map(Duration::ofMillis)
                        .orElse(Duration.ZERO));
    }

    @Override
    public void savePosition(UUID person, UUID clip, Duration position) {
        database.write(h -> put(h, person, clip, position));
    }

    private static int put(Handle h, UUID person, UUID clip, Duration position) {
        return h.createUpdate("""
                        merge into viewing t using (values (cast(:person as uuid), cast(:clip as uuid), cast(:ms as bigint)))
                            as s (person_id, clip_id, position_ms)
                            on t.person_id = s.person_id and t.clip_id = s.clip_id
                        when matched then update set position_ms = s.position_ms
                        when not matched then insert (person_id, clip_id, position_ms)
                            values (s.person_id, s.clip_id, s.position_ms)""")
                .bind("person", person)
                .bind("clip", clip)
                .bind("ms", position.toMillis())
                .execute();
    }

    @Override
    public Viewing viewing(UUID person, UUID clip) {
        return database.read(h -> viewing(h, person, clip));
    }

    public static Viewing viewing(Handle h, UUID person, UUID clip) {
        return h.createQuery("select * from viewing where person_id = :person and clip_id = :clip")
                .bind("person", person)
                .bind("clip", clip)
                .map((row, _) -> viewing(row))
                .findOne()
                .orElse(Viewing.none(person));
    }

    @Override
    public List<Viewing> viewings(UUID clip) {
        return database.read(
                h -> h.createQuery("select * from viewing where clip_id = :clip and played <> '[]' order by person_id")
                        .bind("clip", clip)
                        .map((row, _) -> viewing(row))
                        .list());
    }

    private static Viewing viewing(ResultSet row) throws SQLException {
        return new Viewing(
                row.getObject("person_id", UUID.class),
                RecordJson.readPlayed(row.getString("played")),
                RecordJson.readPlayed(row.getString("replayed")));
    }

    @Override
    public void save(UUID clip, Viewing viewing, Duration position) {
        database.write(h -> {
            put(h, viewing.person(), clip, position);
            return played(h, clip, viewing);
        });
    }

    /// What somebody has played elsewhere; where they left it there stays there.
    public static void save(Handle h, UUID clip, Viewing viewing) {
        if (played(h, clip, viewing) == 0) {
            put(h, viewing.person(), clip, Duration.ZERO);
            played(h, clip, viewing);
        }
    }

    /// Others know of this much.
    public static void sent(Handle h, UUID clip, Viewing viewing) {
        h.createUpdate("update viewing set sent_played = :played where person_id = :person and clip_id = :clip")
                .bind("played", RecordJson.writePlayed(viewing.played()))
                .bind("person", viewing.person())
                .bind("clip", clip)
                .execute();
    }

    private static int played(Handle h, UUID clip, Viewing viewing) {
        return h.createUpdate("""
                        update viewing set played = :played, replayed = :replayed
                        where person_id = :person and clip_id = :clip""")
                .bind("person", viewing.person())
                .bind("clip", clip)
                .bind("played", RecordJson.writePlayed(viewing.played()))
                .bind("replayed", RecordJson.writePlayed(viewing.replayed()))
                .execute();
    }

    @Override
    public PlaybackSpeed speed(UUID person) {
        return database.read(h -> h.createQuery("select times from viewing_speed where person_id = :person")
                .bind("person", person)
                .mapTo(Double.class)
                .findOne()
                .map(PlaybackSpeed::new)
                .orElse(PlaybackSpeed.USUAL));
    }

    @Override
    public void saveSpeed(UUID person, PlaybackSpeed speed) {
        database.write(h -> h.createUpdate("""
                        merge into viewing_speed t using (values (cast(:person as uuid), cast(:times as numeric(4, 2))))
                            as s (person_id, times) on t.person_id = s.person_id
                        when matched then update set times = s.times
                        when not matched then insert (person_id, times) values (s.person_id, s.times)""")
                .bind("person", person)
                .bind("times", speed.times())
                .execute());
    }
}
