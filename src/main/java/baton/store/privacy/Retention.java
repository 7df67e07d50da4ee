package baton.store.privacy;

import baton.handoff.record.HandoffType;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.sidecar.SidecarWriter;
import baton.store.sql.HandoffGraph;
import baton.store.sql.RowMappers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Deletes recordings of handoffs that are done after as many days as their type's setting says.
/// Off until somebody sets it. The record and everything that is counted stay.
public final class Retention {
    private static final int MOST_DAYS = 36_500;
    private final Database database;
    private final MachineSettings settings;
    private final Path recordings;
    private final SidecarWriter sidecars;

    public Retention(Database database, Path recordings, SidecarWriter sidecars) {
        this.database = database;
        this.recordings = recordings;
        this.sidecars = sidecars;
        settings = new MachineSettings(database);
    }

    private static String name(HandoffType type) {
        return "retention-" + type.name().toLowerCase(Locale.ROOT);
    }

    /// Days after the feedback; types without a setting keep their recordings.
    public Map<HandoffType, Integer> days() {
        var days = new EnumMap<HandoffType, Integer>(HandoffType.class);
        for (var type : HandoffType.values()) {
            settings.get(name(type))
                    .filter(text -> text.matches("\\d{1,5}"))
                    .map(Integer::valueOf)
                    .filter(n -> n > 0)
                    .ifPresent(n -> days.put(type, n));
        }
        return days;
    }

    /// @param days 0 to keep them
    public void keep(HandoffType type, int days) {
        settings.put(name(type), Integer.toString(Math.clamp(days, 0, MOST_DAYS)));
    }

    private record Old(UUID handoff, UUID clip) {}

    /// How many recordings would go now.
    public int due(Instant now) {
        return days().entrySet().stream()
                .mapToInt(e -> old(e.getKey(), e.getValue(), now).size())
                .sum();
    }

    private List<Old> old(HandoffType type, int days, Instant now) {
        var before = now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
        return database.read(h -> h.createQuery("""
                        select h.id, h.clip_id from handoff h join feedback f on f.handoff_id = h.id
                        where h.handoff_type = :type and h.status = 'FEEDBACK_GIVEN' and h.clip_id is not null
                            and f.given_at < :before order by f.given_at""")
                .bind("type", type.name())
                .bind("before", before)
                .map((row, _) -> new Old(RowMappers.uuid(row, "id"), RowMappers.uuid(row, "clip_id")))
                .list());
    }

    /// Deletes what has had its time. Killed half way, the next time goes on.
    ///
    /// @return how many recordings went
    public int apply(Instant now) throws IOException {
        var count = 0;
        for (var rule : days().entrySet()) {
            for (var one : old(rule.getKey(), rule.getValue(), now)) {
                delete(one);
                count++;
            }
        }
        return count;
    }

    /// Files first: a recording without its file is known for missing, a file that nobody names stays for ever.
    private void delete(Old one) throws IOException {
        var own = database.read(h -> HandoffGraph.ownClip(h, one.handoff()));
        if (own.isPresent()) {
            for (var ending : Erasure.CLIP_FILES) {
                Files.deleteIfExists(recordings.resolve(one.clip() + ending));
            }
        }
        database.write(h -> {
            h.execute(
                    "update handoff set clip_id = null, version = version + 1,"
                            + " change_number = nextval('library_change') where id = ?",
                    one.handoff());
            if (own.isPresent()) {
                HandoffGraph.deleteClip(h, one.clip());
            }
            return 0;
        });
        sidecars.handoff(one.handoff());
    }
}
