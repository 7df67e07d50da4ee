package baton.app;

import java.nio.file.Path;
import java.util.Locale;

/// Where this machine keeps its library and its recordings.
///
/// @param library folder of the database
/// @param recordings folder of clips and takes
/// @param index folder of this user's search index, which may be thrown away at any time
record Home(Path library, Path recordings, Path index) {
    /// Everything in one folder, the index too: nobody else looks into it.
    Home(Path library, Path recordings) {
        this(library, recordings, library.resolve("cache").resolve("index"));
    }

    /// The folder that `BATON_HOME` names, or the user's data folder of the operating system. A run from a checkout
    /// keeps its recordings in the checkout, where its maker looks for them.
    static Home real() {
        var chosen = System.getenv("BATON_HOME");
        if (chosen != null && !chosen.isBlank()) {
            var folder = Path.of(chosen).toAbsolutePath();
            return new Home(folder, RecordingsPlace.of(folder, folder.resolve("recordings")));
        }
        var folder = userData();
        var checkout = System.getProperty("baton.recordings");
        var usual = checkout == null ? folder.resolve("recordings") : Path.of(checkout);
        return new Home(folder, RecordingsPlace.of(folder, usual), userCache().resolve("index"));
    }

    /// The demo's own folder, inside the real one but sharing nothing with it (row D7).
    Home demo() {
        var folder = library.resolve("demo");
        return new Home(
                folder, RecordingsPlace.of(folder, folder.resolve("recordings")), index.resolveSibling("demo-index"));
    }

    /// The team's own rules, where they have been written down.
    Path rules() {
        return library.resolve("rules.yaml");
    }

    private static Path userData() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var user = Path.of(System.getProperty("user.home"));
        if (os.startsWith("windows")) {
            var local = System.getenv("LOCALAPPDATA");
            return (local == null ? user.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Baton");
        }
        if (os.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Baton");
        }
        var data = System.getenv("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? user.resolve(".local").resolve("share") : Path.of(data))
                .resolve("baton");
    }

    private static Path userCache() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return userData().resolve("Cache");
        }
        var user = Path.of(System.getProperty("user.home"));
        if (os.startsWith("mac")) {
            return user.resolve("Library").resolve("Caches").resolve("Baton");
        }
        var cache = System.getenv("XDG_CACHE_HOME");
        return (cache == null || cache.isBlank() ? user.resolve(".cache") : Path.of(cache)).resolve("baton");
    }
}
