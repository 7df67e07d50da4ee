package baton.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the model lies that writes down what is said: one for each user of the machine, put there by
/// `installer/speech.sh`, which says the same in its own words.
final class SpeechFolder {
    private SpeechFolder() {}

    static Path here() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")));
    }

    /// @param environment `BATON_SPEECH_MODEL` names another folder
    static Path of(Map<String, String> environment, String system, Path user) {
        var chosen = environment.getOrDefault("BATON_SPEECH_MODEL", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var local = environment.get("LOCALAPPDATA");
            var data = local == null ? user.resolve("AppData").resolve("Local") : Path.of(local);
            return data.resolve("Baton").resolve("Cache").resolve("speech");
        }
        if (name.startsWith("mac")) {
            return user.resolve("Library").resolve("Caches").resolve("Baton").resolve("speech");
        }
        var cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (cache.isBlank() ? user.resolve(".cache") : Path.of(cache))
                .resolve("baton")
                .resolve("speech");
    }
}
