package baton.app.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Where the model lies that writes down what is said: one for each user of the machine, put there by
/// `installer/speech.sh`, which follows the same rule; or one for all of them, from a package.
public final class SpeechFolder {
    private static final String NAME = "speech";

    private SpeechFolder() {}

    /// @return a folder that is not there if the system does not say where it could be
    public static Path here() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                System.getProperty("user.home", ""),
                System.getProperty("baton.speech", ""));
    }

    /// @param installed where a package of its own puts it; blank if there is none
    static Path of(Map<String, String> environment, String system, String account, String installed) {
        var isChosen = !environment.getOrDefault("BATON_SPEECH_MODEL", "").isBlank();
        // The package's is the one that was made for this very program.
        return isChosen || installed.isBlank() || !Files.isDirectory(Path.of(installed))
                ? of(environment, system, account)
                : Path.of(installed);
    }

    /// @param environment `BATON_SPEECH_MODEL` names another folder
    static Path of(Map<String, String> environment, String system, String account) {
        var chosen = environment.getOrDefault("BATON_SPEECH_MODEL", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        try {
            return UserFolders.of(environment, system, account).cache().resolve(NAME);
        } catch (UserFolders.NoHomeException e) {
            // Nothing can lie there; everything else works without it.
            return Path.of(NAME).toAbsolutePath().resolve("not-installed");
        }
    }
}
