package baton.store;

import baton.store.db.LibraryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An empty library as the program makes it, copied: a tenth of what running all its scripts costs in each test.
public final class NewLibrary {
    private static @Nullable Map<String, byte[]> files;

    private NewLibrary() {}

    /// Puts one there, unless there is one.
    ///
    /// @return the folder
    public static Path in(Path folder) {
        if (Files.exists(folder.resolve(LibraryFile.NAME))) {
            return folder;
        }
        try {
            Files.createDirectories(folder);
            for (var file : files().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static synchronized Map<String, byte[]> files() throws IOException, SQLException {
        var made = files;
        if (made == null) {
            made = new HashMap<>();
            var folder = Files.createTempDirectory("baton-new-library");
            LibraryDatabase.open(folder).close();
            // Without holes, which a full disk would leave to write into.
            try (var alone = LibraryFile.alone(folder, false);
                    var statement = alone.createStatement()) {
                statement.execute("shutdown compact");
            }
            try (var written = Files.list(folder)) {
                for (var file : written.toList()) {
                    made.put(file.getFileName().toString(), Files.readAllBytes(file));
                    Files.delete(file);
                }
            }
            Files.delete(folder);
            files = made;
        }
        return made;
    }
}
