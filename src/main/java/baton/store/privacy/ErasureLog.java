package baton.store.privacy;

import baton.json.Records;
import baton.store.db.LibraryFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Which handoffs were erased, in a file beside the database: a backup of before must not bring them back.
/// It names nobody.
final class ErasureLog {
    private static final String FILE = "erased.json";
    private static final ObjectMapper JSON = Records.lenient();
    private final Path file;

    /// @param clip its briefing; empty for none
    record One(UUID handoff, List<UUID> clip, Instant at) {
        One {
            clip = List.copyOf(clip);
        }
    }

    private record All(String format, List<One> erased) {}

    /// @param library the folder of the database
    ErasureLog(Path library) {
        file = library.resolve(FILE);
    }

    List<One> all() throws IOException {
        return Files.exists(file)
                ? JSON.readValue(Files.readString(file), All.class).erased()
                : List.of();
    }

    void add(List<One> more) throws IOException {
        var all = new ArrayList<>(all());
        all.addAll(more);
        try {
            LibraryFile.write(file, JSON.writeValueAsString(new All("baton-erased", all)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of ids always fits JSON", e);
        }
    }
}
