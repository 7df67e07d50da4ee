package baton.store.trash;

import baton.json.Records;
import baton.store.db.LibraryFile;
import baton.store.file.PrivateFolder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the trash knows of one handoff: a file in its folder. Once it is written, the folder holds all that
/// the database has of the handoff, and the way forward is known whenever the program ends.
///
/// @param changes the version of the handoff that lies here
/// @param media files that move between the folder of recordings and this one; names inside either
/// @param texts files that are written anew here, and go there
/// @param extras what no file beside the clips holds
record TrashEntry(
        String format,
        int version,
        State state,
        UUID handoff,
        long changes,
        String company,
        Instant deletedAt,
        UUID by,
        List<String> media,
        List<String> texts,
        Map<String, List<Map<String, @Nullable String>>> extras) {
    static final String FILE = "trash.json";
    private static final String FORMAT = "baton-trash";
    private static final ObjectMapper JSON = Records.lenient();

    /// Which way it goes.
    enum State {
        IN,
        OUT
    }

    TrashEntry {
        media = List.copyOf(media);
        texts = List.copyOf(texts);
        if (Stream.concat(media.stream(), texts.stream()).anyMatch(TrashEntry::leadsOut)) {
            throw new IllegalArgumentException("a name that leads out of the folder");
        }
    }

    TrashEntry(
            UUID handoff,
            long changes,
            String company,
            Instant deletedAt,
            UUID by,
            List<String> media,
            List<String> texts,
            Map<String, List<Map<String, @Nullable String>>> extras) {
        this(FORMAT, 1, State.IN, handoff, changes, company, deletedAt, by, media, texts, extras);
    }

    private static boolean leadsOut(String name) {
        var path = Path.of(name);
        return path.isAbsolute() || !path.equals(path.normalize()) || path.startsWith("..");
    }

    TrashEntry in(State changed) {
        return new TrashEntry(format, version, changed, handoff, changes, company, deletedAt, by, media, texts, extras);
    }

    /// Empty for a folder that was never finished, or is being cleared away.
    static Optional<TrashEntry> read(Path folder) {
        try {
            var entry = JSON.readValue(Files.readString(folder.resolve(FILE)), TrashEntry.class);
            return FORMAT.equals(entry.format()) ? Optional.of(entry) : Optional.empty();
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        try {
            LibraryFile.write(folder.resolve(FILE), JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry always fits JSON", e);
        }
    }

    /// Moves files as far as they are still to be moved.
    static void move(List<String> names, Path from, Path to) throws IOException {
        for (var name : names) {
            var target = to.resolve(name);
            try {
                if (Files.exists(from.resolve(name))) {
                    PrivateFolder.create(Objects.requireNonNull(target.getParent()));
                    Files.move(from.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (NoSuchFileException movedMeanwhile) {
                continue;
            }
        }
        LibraryFile.syncFolder(to);
    }
}
