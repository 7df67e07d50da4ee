package baton.store.sidecar;

import baton.recording.Clip;
import baton.store.db.Database;
import baton.store.sql.RowMappers;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlCardStore;
import baton.store.sql.SqlCollections;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlEffortStore;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlInsights;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlTranscripts;
import baton.transcript.Transcript;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the files beside the clips as the database says. Asks the database anew each time, one at a time,
/// so that the last file is the last state whatever order changes come in.
public final class SidecarWriter implements SidecarUpdates {
    private final Database database;
    private final @Nullable Sidecars files;

    /// @param files null to write nothing
    public SidecarWriter(Database database, @Nullable Sidecars files) {
        this.database = database;
        this.files = files;
    }

    @Override
    public synchronized void handoff(UUID id) {
        if (files == null) {
            return;
        }
        var keep = files;
        database.read(h -> {
            SqlHandoffStore.find(h, id)
                    .ifPresent(handoff -> keep.write(
                            handoff,
                            SqlEffortStore.of(h, id),
                            SqlHandoffStore.events(h, id),
                            SqlHandoffStore.feedback(h, id).orElse(null),
                            SqlDeadlines.of(h, id)));
            return 0;
        });
    }

    @Override
    public synchronized void removeHandoff(UUID id) {
        if (files != null) {
            files.removeHandoff(id);
        }
    }

    @Override
    public synchronized void clip(Clip clip) {
        if (files != null) {
            files.write(clip);
        }
    }

    /// What is known about a clip and said in it, as the library has it now.
    public synchronized void rewrite(UUID clip) {
        if (files != null) {
            database.read(h -> SqlTranscripts.find(h, clip)).ifPresent(files::write);
        }
    }

    @Override
    public synchronized void remove(Clip clip) {
        if (files != null) {
            files.remove(clip);
        }
    }

    @Override
    public synchronized void transcript(Transcript transcript) {
        if (files != null) {
            files.write(transcript);
        }
    }

    @Override
    public synchronized void removeTranscript(UUID clip) {
        if (files != null) {
            files.removeTranscript(clip);
        }
    }

    @Override
    public synchronized void team() {
        if (files == null) {
            return;
        }
        var keep = files;
        database.read(h -> {
            keep.writeTeam(SqlPeopleStore.all(h), SqlCardStore.all(h), SqlInsights.decisions(h));
            return 0;
        });
    }

    @Override
    public synchronized void collections() {
        if (files != null) {
            files.write(database.read(SqlCollections.All::of));
        }
    }

    private record Changed(UUID id, long version) {}

    /// Writes what is missing, or is of an older version than its row: after an update of Baton, a crash,
    /// or a full disk. A file that knows more than the library, after a restore, is never written over.
    ///
    /// @return how many files
    public int sweep() {
        if (files == null) {
            return 0;
        }
        var count = 0;
        var handoffs = database.read(h -> h.createQuery("select id, version from handoff")
                .map((row, _) -> new Changed(RowMappers.uuid(row, "id"), row.getLong("version")))
                .list());
        for (var handoff : handoffs) {
            if (files.version(handoff.id()) < handoff.version()) {
                handoff(handoff.id());
                count++;
            }
        }
        var clips = database.read(
                h -> h.createQuery("select * from clip").mapTo(Clip.class).list());
        for (var clip : clips) {
            if (!files.isThere(clip.id() + Sidecars.CLIP)) {
                clip(clip);
                count++;
            }
        }
        var spoken = database.read(h -> h.createQuery("select clip_id from transcript where failure is null")
                .mapTo(UUID.class)
                .list());
        for (var clip : spoken) {
            if (!files.isThere(clip + Sidecars.TRANSCRIPT)) {
                database.read(h -> SqlTranscripts.find(h, clip)).ifPresent(this::transcript);
                count++;
            }
        }
        if (!files.isThere(Sidecars.COLLECTIONS)
                && !database.read(SqlCollections.All::of).isEmpty()) {
            collections();
            count++;
        }
        if (!files.isThere(Sidecars.TEAM)) {
            team();
            count++;
        }
        return count;
    }
}
