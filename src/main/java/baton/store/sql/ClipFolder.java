package baton.store.sql;

import baton.recording.Caption;
import baton.recording.Clip;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.recording.ClipStore;
import baton.store.db.Database;
import baton.store.file.PrivateFolder;
import baton.store.file.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Clips as files in a folder, each described by its row.
public final class ClipFolder implements ClipStore {
    private static final int CHUNK = 1 << 20;
    private final Database database;
    private final Path folder;
    private final SidecarUpdates sidecars;

    public ClipFolder(Database database, Path folder, SidecarUpdates sidecars) {
        this.database = database;
        this.folder = folder;
        this.sidecars = sidecars;
    }

    /// Without files that describe the clips beside them.
    public ClipFolder(Database database, Path folder) {
        this(database, folder, SidecarUpdates.NONE);
    }

    @Override
    public Clip keep(UUID id, Path file, ClipFacts facts, ClipNotes notes) throws IOException {
        PrivateFolder.create(folder);
        var name = id + ".mp4";
        var digest = Sha256.begin();
        long bytes = 0;
        try (var in = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.allocateDirect(CHUNK);
            while (in.read(buffer) >= 0) {
                bytes += buffer.position();
                digest.update(buffer.flip());
                buffer.clear();
            }
            in.force(true);
        }
        // From another disk it is copied first, beside its place.
        var part = folder.resolve(name + ".part");
        try {
            Files.move(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        syncFolder();
        var clip = new Clip(
                id,
                name,
                bytes,
                HexFormat.of().formatHex(digest.digest()),
                notes.trim().of(facts.length()),
                facts.width(),
                facts.height(),
                notes);
        database.write(h -> insert(h, clip));
        sidecars.clip(clip);
        return clip;
    }

    public static int insert(Handle h, Clip clip) {
        return find(h, clip.id()).isPresent()
                ? 0
                : h.createUpdate("""
                        insert into clip (id, file_name, bytes, sha256, length_ms, width, height, notes)
                        values (:id, :file, :bytes, :sha256, :length, :width, :height, :notes)""")
                        .bind("id", clip.id())
                        .bind("file", clip.file())
                        .bind("bytes", clip.bytes())
                        .bind("sha256", clip.sha256())
                        .bind("length", clip.length().toMillis())
                        .bind("width", clip.width())
                        .bind("height", clip.height())
                        .bind("notes", RecordJson.writeNotes(clip.notes()))
                        .execute();
    }

    /// A moved file is only as safe as its folder's entry; where a folder cannot be synced, the system does
    /// it itself.
    private void syncFolder() {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows refuses to open a folder; NTFS journals the move.
        }
    }

    @Override
    public void remove(Clip clip) throws IOException {
        database.write(h -> h.createUpdate("delete from clip where id = :id")
                .bind("id", clip.id())
                .execute());
        Files.deleteIfExists(path(clip));
        Files.deleteIfExists(poster(clip));
        sidecars.remove(clip);
    }

    @Override
    public Optional<Clip> find(UUID id) {
        return database.read(h -> find(h, id));
    }

    public static Optional<Clip> find(Handle h, UUID id) {
        return h.createQuery("select * from clip where id = :id")
                .bind("id", id)
                .mapTo(Clip.class)
                .findOne();
    }

    @Override
    public Path path(Clip clip) {
        return folder.resolve(clip.file());
    }

    @Override
    public Path poster(UUID clip) {
        return folder.resolve(clip + ".jpg");
    }

    @Override
    public List<Caption> captions(Clip clip) {
        for (var ending : List.of(".vtt", ".srt")) {
            try (var in = Files.newInputStream(folder.resolve(clip.id() + ending))) {
                var bytes = in.readNBytes(Caption.LARGEST);
                return Caption.read(Caption.decoded(bytes));
            } catch (IOException none) {
                // Most clips have none.
                continue;
            }
        }
        return List.of();
    }

    @Override
    public Condition condition(Clip clip) {
        try {
            return Files.size(path(clip)) == clip.bytes() ? Condition.FINE : Condition.DAMAGED;
        } catch (IOException absent) {
            if (isTeams(clip)) {
                return Condition.AWAY;
            }
            return Files.isDirectory(folder) ? Condition.MISSING : Condition.FOLDER_MISSING;
        }
    }

    private boolean isTeams(Clip clip) {
        return database.read(h ->
                h.createQuery("""
                                select count(*) from handoff h join team_agreed a on a.handoff_id = h.id
                                where h.clip_id = :clip and a.server_version is not null""").bind("clip", clip.id()).mapTo(Integer.class).one() > 0);
    }

    @Override
    public long arrived(Clip clip) {
        try {
            return Files.size(folder.resolve(clip.file() + ".part"));
        } catch (IOException nothing) {
            return 0;
        }
    }

    /// The names of all clips' files, whether they are there or not.
    public List<String> files() {
        return database.read(h ->
                h.createQuery("select file_name from clip").mapTo(String.class).list());
    }
}
