package baton.store;

import baton.recording.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the files beside the clips as the database says. Asks the database anew each time, one at a time, so that the
/// last file is the last state whatever order changes come in.
public final class SidecarWriter {
    private static final Logger LOG = LoggerFactory.getLogger(SidecarWriter.class);
    private final Database database;
    private final @Nullable Sidecars files;

    public SidecarWriter(Database database, Sidecars files) {
        this(database, files, true);
    }

    private SidecarWriter(Database database, @Nullable Sidecars files, boolean kept) {
        this.database = database;
        this.files = kept ? files : null;
    }

    /// One that writes nothing.
    static SidecarWriter none(Database database) {
        return new SidecarWriter(database, null, false);
    }

    synchronized void handoff(UUID id) {
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
                            SqlHandoffStore.feedback(h, id).orElse(null)));
            return 0;
        });
    }

    synchronized void clip(Clip clip) {
        if (files != null) {
            files.write(clip);
        }
    }

    synchronized void remove(Clip clip) {
        if (files != null) {
            files.remove(clip);
        }
    }

    synchronized void team() {
        if (files == null) {
            return;
        }
        var keep = files;
        database.read(h -> {
            keep.writeTeam(SqlPeopleStore.all(h), SqlCardStore.all(h));
            return 0;
        });
    }

    private record Changed(UUID id, Instant at) {}

    /// Writes what is missing or older than its row: after an update of Baton, or a full disk.
    ///
    /// @return how many files
    public int sweep() {
        if (files == null) {
            return 0;
        }
        var folder = files.folder();
        var written = new HashMap<String, Instant>();
        if (Files.isDirectory(folder)) {
            try (var all = Files.newDirectoryStream(folder, "*.json")) {
                for (var file : all) {
                    written.put(
                            file.getFileName().toString(),
                            Files.getLastModifiedTime(file).toInstant());
                }
            } catch (IOException e) {
                LOG.warn("the sidecars cannot be looked through", e);
            }
        }
        var count = 0;
        var handoffs = database.read(h -> h.createQuery("select id, updated_at from handoff")
                .map((row, _) -> new Changed(Rows.uuid(row, "id"), Rows.instant(row, "updated_at")))
                .list());
        for (var handoff : handoffs) {
            var file = written.get(handoff.id() + Sidecars.HANDOFF);
            if (file == null || file.isBefore(handoff.at().minusSeconds(2))) {
                handoff(handoff.id());
                count++;
            }
        }
        var clips = database.read(
                h -> h.createQuery("select * from clip").mapTo(Clip.class).list());
        for (var clip : clips) {
            if (!written.containsKey(clip.id() + Sidecars.CLIP)) {
                clip(clip);
                count++;
            }
        }
        if (!written.containsKey(Sidecars.TEAM)) {
            team();
            count++;
        }
        return count;
    }
}
