package baton.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the recordings lie once somebody has moved them: one small file beside the library,
/// written whole when the copy was proved, so that an interrupted move leaves the old folder in force.
public final class RecordingsPlace {
    private static final String FILE = "recordings.place";

    private RecordingsPlace() {}

    private static List<String> lines(Path library) {
        try {
            return Files.readAllLines(library.resolve(FILE));
        } catch (IOException none) {
            return List.of();
        }
    }

    /// @param usual where they lie until somebody moves them
    public static Path of(Path library, Path usual) {
        var lines = lines(library);
        return lines.isEmpty() || lines.getFirst().isBlank() ? usual : Path.of(lines.getFirst());
    }

    /// The folder before, as long as it is there and nobody has let it go.
    public static @Nullable Path old(Path library) {
        var lines = lines(library);
        return lines.size() < 2 || Files.notExists(Path.of(lines.get(1))) ? null : Path.of(lines.get(1));
    }

    /// @param old stays until somebody deletes it; null once that is done
    public static void put(Path library, Path now, @Nullable Path old) throws IOException {
        var text = now.toAbsolutePath() + "\n" + (old == null ? "" : old.toAbsolutePath() + "\n");
        AtomicFile.write(library.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }
}
