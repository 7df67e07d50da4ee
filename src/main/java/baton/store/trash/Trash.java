package baton.store.trash;

import baton.handoff.Handoff;
import baton.handoff.HandoffTrash;
import baton.recording.Clip;
import baton.store.db.Database;
import baton.store.db.LibraryFile;
import baton.store.db.StoreException;
import baton.store.file.DirectorySize;
import baton.store.file.PrivateFolder;
import baton.store.sidecar.Rebuild;
import baton.store.sidecar.Sidecars;
import baton.store.sql.HandoffGraph;
import baton.store.sql.LibraryChanges;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlEffortStore;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlTranscripts;
import baton.store.sql.TrashRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deleted handoffs as files, each in a folder of its own inside that of the recordings. Its
/// texts are written there first, then its rows go, then its files follow; whenever the program ends, the
/// next start goes on from there.
///
/// One at a time, in this program and in others.
public final class Trash implements HandoffTrash {
    private static final Logger LOG = LoggerFactory.getLogger(Trash.class);
    private static final List<String> CLIP_MEDIA = List.of(".mp4", ".jpg", ".vtt", ".srt", Sidecars.YOURS);
    private static final String TAKES = "takes";
    private final Database database;
    private final Path recordings;
    private final Path folder;
    private final InstantSource clock;

    /// @param recordings the folder of the clips; the trash lies inside it
    public Trash(Database database, Path recordings, InstantSource clock) {
        this.database = database;
        this.recordings = recordings;
        this.clock = clock;
        folder = recordings.resolve("trash");
    }

    /// Where it lies, for whoever asks how much room it takes.
    public Path folder() {
        return folder;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private synchronized void alone(Work work) throws IOException {
        PrivateFolder.create(folder);
        try (var channel = FileChannel.open(
                        folder.resolve("trash.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            LOG.trace("alone with the trash: {}", lock.isValid());
            work.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void delete(UUID handoff, UUID by) throws IOException {
        alone(() -> {
            // A second press finds nothing to do: what the first one put there must stay.
            if (!isThere(handoff)) {
                return;
            }
            var place = folder.resolve(handoff.toString());
            LibraryFile.clear(place);
            var left = false;
            try {
                database.write(h -> take(h, handoff, by, place));
                left = true;
            } finally {
                if (!left && isThere(handoff)) {
                    LibraryFile.clear(place);
                }
            }
            var entry = TrashEntry.read(place).orElse(null);
            if (entry != null) {
                follow(entry, place);
            }
        });
    }

    private boolean isThere(UUID handoff) {
        return database.read(h -> SqlHandoffStore.find(h, handoff)).isPresent();
    }

    /// Writes its texts, then lets its rows go; both or, after an error, neither.
    private boolean take(Handle h, UUID id, UUID by, Path place) throws SQLException {
        h.execute("select id from handoff where id = ? for update", id);
        var found = SqlHandoffStore.find(h, id);
        if (found.isEmpty()) {
            return false;
        }
        try {
            PrivateFolder.create(place);
            var clip = HandoffGraph.ownClip(h, id).orElse(null);
            var entry = describe(h, found.get(), by, clip);
            writeTexts(h, found.get(), clip, place);
            for (var name : entry.texts()) {
                LibraryFile.sync(place.resolve(name));
            }
            entry.write(place);
            TrashRows.away(h, id);
            leave(h, id, clip);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leave(Handle h, UUID id, @Nullable UUID clip) throws SQLException {
        LibraryChanges.gone(h, id);
        HandoffGraph.delete(h, id, clip);
    }

    private TrashEntry describe(Handle h, Handoff handoff, UUID by, @Nullable UUID clip) {
        var media = new ArrayList<String>();
        var texts = new ArrayList<String>();
        texts.add(handoff.id() + Sidecars.HANDOFF);
        if (clip != null) {
            CLIP_MEDIA.forEach(ending -> media.add(clip + ending));
            texts.add(clip + Sidecars.CLIP);
            if (SqlTranscripts.find(h, clip).isPresent()) {
                texts.add(clip + Sidecars.TRANSCRIPT);
            }
        }
        h.createQuery("select file_name from take where handoff_id = :id")
                .bind("id", handoff.id())
                .mapTo(String.class)
                .forEach(name -> media.add(TAKES + "/" + name));
        return new TrashEntry(
                handoff.id(),
                handoff.version(),
                handoff.content().company(),
                clock.instant(),
                by,
                media,
                texts,
                HandoffGraph.extras(h, handoff.id(), clip));
    }

    private static void writeTexts(Handle h, Handoff handoff, @Nullable UUID clip, Path place) throws IOException {
        var files = new Sidecars(place);
        var id = handoff.id();
        files.write(
                handoff,
                SqlEffortStore.of(h, id),
                SqlHandoffStore.events(h, id),
                SqlHandoffStore.feedback(h, id).orElse(null),
                SqlDeadlines.of(h, id));
        if (files.version(id) != handoff.version()) {
            throw new IOException("the text of a handoff could not be written");
        }
        if (clip != null) {
            files.write(h.createQuery("select * from clip where id = :id")
                    .bind("id", clip)
                    .mapTo(Clip.class)
                    .one());
            SqlTranscripts.find(h, clip).ifPresent(files::write);
        }
    }

    /// The rows are gone: now the files.
    private void follow(TrashEntry entry, Path place) throws IOException {
        TrashEntry.move(entry.media(), recordings, place);
        for (var name : entry.texts()) {
            Files.deleteIfExists(recordings.resolve(name));
        }
    }

    @Override
    public void putBack(UUID handoff) throws IOException {
        alone(() -> {
            var place = folder.resolve(handoff.toString());
            var entry = TrashEntry.read(place).orElse(null);
            if (entry != null) {
                entry.in(TrashEntry.State.OUT).write(place);
                returned(entry, place);
            }
        });
    }

    /// Files first, rows then: rows never name what is not there.
    private void returned(TrashEntry entry, Path place) throws IOException {
        TrashEntry.move(entry.media(), place, recordings);
        TrashEntry.move(entry.texts(), place, recordings);
        var back = database.write(h -> {
            TrashRows.back(h, entry.handoff());
            return SqlHandoffStore.find(h, entry.handoff()).isPresent()
                    || Rebuild.putBack(recordings, h, entry.handoff(), entry.extras());
        });
        if (!back) {
            TrashEntry.move(entry.media(), recordings, place);
            TrashEntry.move(entry.texts(), recordings, place);
            entry.in(TrashEntry.State.IN).write(place);
            throw new StoreException(StoreException.Reason.DAMAGED, "a handoff in the trash cannot be read");
        }
        clear(place);
    }

    @Override
    public List<Trashed> list() throws IOException {
        var found = new ArrayList<Trashed>();
        for (var place : places()) {
            var entry = TrashEntry.read(place).orElse(null);
            if (entry != null) {
                found.add(new Trashed(
                        entry.handoff(), entry.company(), entry.deletedAt(), entry.by(), DirectorySize.bytes(place)));
            }
        }
        found.sort(Comparator.comparing(Trashed::deletedAt).reversed());
        return found;
    }

    private List<Path> places() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Override
    public void deleteForGood(UUID handoff) throws IOException {
        alone(() -> clear(folder.resolve(handoff.toString())));
    }

    /// What says how to put it back goes first: half of one is never put back.
    private static void clear(Path place) throws IOException {
        Files.deleteIfExists(place.resolve(TrashEntry.FILE));
        LibraryFile.clear(place);
    }

    /// Goes on where a program ended, and lets go what has lain here for its time. At the start, and daily.
    ///
    /// @return how many went for good
    public int settle() throws IOException {
        var gone = new ArrayList<UUID>();
        if (places().isEmpty()) {
            return 0;
        }
        alone(() -> {
            for (var place : places()) {
                settle(place, clock.instant()).ifPresent(gone::add);
            }
        });
        return gone.size();
    }

    private Optional<UUID> settle(Path place, Instant now) throws IOException {
        var entry = TrashEntry.read(place).orElse(null);
        if (entry == null) {
            // Only begun, and the library has it all; or nearly cleared away.
            LibraryFile.clear(place);
            return Optional.empty();
        }
        if (entry.state() == TrashEntry.State.OUT) {
            returned(entry, place);
            return Optional.empty();
        }
        var standing = database.read(h -> SqlHandoffStore.find(h, entry.handoff()));
        if (standing.isPresent() && standing.get().version() > entry.changes()) {
            // Somebody has worked on it since: it is wanted.
            TrashEntry.move(entry.media(), place, recordings);
            clear(place);
            return Optional.empty();
        }
        if (standing.isPresent()) {
            database.write(h -> {
                leave(
                        h,
                        entry.handoff(),
                        HandoffGraph.ownClip(h, entry.handoff()).orElse(null));
                return 0;
            });
        }
        follow(entry, place);
        if (entry.deletedAt().plus(STAYS).isAfter(now)) {
            return Optional.empty();
        }
        clear(place);
        return Optional.of(entry.handoff());
    }

    /// Lets go at once what somebody's name stands in.
    ///
    /// @param about whether the text of a handoff is about them
    public List<UUID> erase(Predicate<String> about) throws IOException {
        var gone = new ArrayList<UUID>();
        alone(() -> {
            for (var place : places()) {
                var text = TrashEntry.read(place)
                        .map(e -> place.resolve(e.handoff() + Sidecars.HANDOFF))
                        .filter(Files::exists)
                        .orElse(null);
                if (text != null && about.test(Files.readString(text))) {
                    gone.add(UUID.fromString(Objects.toString(place.getFileName())));
                    clear(place);
                }
            }
        });
        return gone;
    }
}
