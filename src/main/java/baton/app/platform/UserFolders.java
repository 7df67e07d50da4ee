package baton.app.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a person's own things belong on this system: one rule for the library, the search index and the speech model.
/// `installer/speech.sh` follows the same one: `HOME` before the account's home, and XDG folders only where they are
/// absolute, as their specification asks.
///
/// @param data for what must stay
/// @param cache for what can be made again
public record UserFolders(Path data, Path cache) {
    private static final String NAME = "baton";
    private static final String DISPLAY_NAME = "Baton";

    /// The folders of whoever runs this program.
    ///
    /// @throws NoHomeException if the system does not say where they are
    static UserFolders here() throws NoHomeException {
        return of(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", ""));
    }

    /// The system does not say where a person's things belong, as in a container whose user has no account.
    public static final class NoHomeException extends Exception {
        private static final long serialVersionUID = 1;

        NoHomeException() {
            super("no home folder");
        }
    }

    /// @param account the home folder of the account, as Java knows it; "?" if it has none
    static UserFolders of(Map<String, String> environment, String system, String account) throws NoHomeException {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var local = absolute(environment.get("LOCALAPPDATA"));
            var folder = (local == null ? home(null, account).resolve("AppData").resolve("Local") : local)
                    .resolve(DISPLAY_NAME);
            return new UserFolders(folder, folder.resolve("Cache"));
        }
        if (name.startsWith("mac")) {
            var library = home(environment.get("HOME"), account).resolve("Library");
            return new UserFolders(
                    library.resolve("Application Support").resolve(DISPLAY_NAME),
                    library.resolve("Caches").resolve(DISPLAY_NAME));
        }
        var data = absolute(environment.get("XDG_DATA_HOME"));
        var cache = absolute(environment.get("XDG_CACHE_HOME"));
        var home = data != null && cache != null ? data : home(environment.get("HOME"), account);
        return new UserFolders(
                (data == null ? home.resolve(".local").resolve("share") : data).resolve(NAME),
                (cache == null ? home.resolve(".cache") : cache).resolve(NAME));
    }

    private static Path home(@Nullable String named, String account) throws NoHomeException {
        var home = absolute(named);
        var own = home == null ? absolute(account) : home;
        if (own == null) {
            throw new NoHomeException();
        }
        return own;
    }

    private static @Nullable Path absolute(@Nullable String folder) {
        if (folder == null || folder.isBlank()) {
            return null;
        }
        try {
            var path = Path.of(folder);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException cannotBeNamed) {
            // Told where the path is used: BATON_HOME helps, as with no home at all.
            return null;
        }
    }
}
