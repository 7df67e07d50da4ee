package baton.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// The engine leaves deleted words in old pages of its file until somebody makes the file anew. A file
/// beside the library says that this is wanted; it is done when the library closes.
public final class Compaction {
    private static final String WANTED = "compact-wanted";

    private Compaction() {}

    public static void want(Path folder) throws IOException {
        LibraryFile.write(folder.resolve(WANTED), "");
    }

    /// Closes the library if its file is to be made anew.
    ///
    /// @return false if nobody wants that
    static boolean close(Path folder, Handle handle) throws IOException, SQLException {
        if (Files.notExists(folder.resolve(WANTED))) {
            return false;
        }
        // Not by jdbi: the engine closes the connection with the command, and jdbi would still ask it how many rows
        // were changed.
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
        Files.deleteIfExists(folder.resolve("library.trace.db"));
        Files.deleteIfExists(folder.resolve(WANTED));
        return true;
    }
}
