package baton.app.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where this machine keeps a person's library and recordings: never in the folder that the program was started from,
/// which is thrown away with every update.
///
/// @param library folder of the database
/// @param recordings folder of clips and takes
/// @param index folder of this user's search index, which may be thrown away at any time
/// @param earlier folder of the program in which recordings lay before they belonged to the person; null if none
public record AppDirectories(
        Path library, Path recordings, Path index, @Nullable Path earlier) {
    /// Everything in one folder, the index too: nobody else looks into it.
    public AppDirectories(Path library, Path recordings) {
        this(library, recordings, library.resolve("cache").resolve("index"), null);
    }

    /// The folder that `BATON_HOME` names, or the user's data folder of the operating system.
    ///
    /// @throws UserFolders.NoHomeException if neither is known
    public static AppDirectories real() throws UserFolders.NoHomeException {
        var chosen = System.getenv("BATON_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return of(Path.of(chosen).toAbsolutePath());
        }
        var folders = UserFolders.here();
        var folder = folders.data();
        var program = System.getProperty("baton.recordings");
        return new AppDirectories(
                folder,
                RecordingsPlace.of(folder, folder.resolve("recordings")),
                folders.cache().resolve("index"),
                program == null ? null : Path.of(program));
    }

    private static AppDirectories of(Path folder) {
        return new AppDirectories(folder, RecordingsPlace.of(folder, folder.resolve("recordings")));
    }

    /// Whether the library lies where the operating system keeps what belongs to this user, and not in a folder that
    /// was chosen.
    public boolean isUsual() {
        try {
            return library.equals(UserFolders.here().data());
        } catch (UserFolders.NoHomeException nowhere) {
            return false;
        }
    }

    /// The demo's own folder, inside the real one but sharing nothing with it.
    public AppDirectories demo() {
        var folder = library.resolve("demo");
        return new AppDirectories(
                folder,
                RecordingsPlace.of(folder, folder.resolve("recordings")),
                index.resolveSibling("demo-index"),
                null);
    }

    /// The team's own rules, where they have been written down.
    public Path rules() {
        return library.resolve("rules.yaml");
    }
}
