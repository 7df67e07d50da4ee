package baton.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.app.ErrorMessages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One rule for data, cache and speech model, in Java and in the shell.
@EnabledOnOs(OS.LINUX)
class UserFoldersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Linux   ; /home/a ; /root   ; -      ; -       ; /home/a/.local/share/baton             ; /home/a/.cache/baton
            Linux   ; -       ; /root   ; -      ; -       ; /root/.local/share/baton               ; /root/.cache/baton
            Linux   ; ''      ; /root   ; -      ; -       ; /root/.local/share/baton               ; /root/.cache/baton
            Linux   ; here    ; /root   ; -      ; -       ; /root/.local/share/baton               ; /root/.cache/baton
            Linux   ; /home/a ; /root   ; /d     ; /c      ; /d/baton                               ; /c/baton
            Linux   ; /home/a ; /root   ; share  ; ./cache ; /home/a/.local/share/baton             ; /home/a/.cache/baton
            Linux   ; -       ; ?       ; /d     ; /c      ; /d/baton                               ; /c/baton
            Mac OS X; /U/a    ; /U/root ; /d     ; /c      ; /U/a/Library/Application Support/Baton ; /U/a/Library/Caches/Baton
            """)
    void eachSystemHasItsPlaces(
            String system, String home, String account, String data, String cache, Path dataWanted, Path cacheWanted)
            throws Exception {
        var environment = environment(home, data, cache);
        var folders = UserFolders.of(environment, system, account);
        assertThat(folders.data()).isEqualTo(dataWanted);
        assertThat(folders.cache()).isEqualTo(cacheWanted);
        assertThat(SpeechFolder.of(environment, system, account)).isEqualTo(cacheWanted.resolve("speech"));
    }

    private static Map<String, String> environment(String home, String data, String cache) {
        var environment = new HashMap<String, String>();
        if (home != null) {
            environment.put("HOME", home);
        }
        if (data != null) {
            environment.put("XDG_DATA_HOME", data);
        }
        if (cache != null) {
            environment.put("XDG_CACHE_HOME", cache);
        }
        return environment;
    }

    /// Java calls the home of a user without an account "?".
    @Test
    void withoutAnyHomeItIsSaid() {
        assertThatThrownBy(() -> UserFolders.of(Map.of(), "Linux", "?"))
                .isInstanceOf(UserFolders.NoHomeException.class);
        assertThat(new ErrorMessages().sentence(new UserFolders.NoHomeException()))
                .contains("BATON_HOME");
    }

    /// The script that fetches the speech model puts it where Java looks for it.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "cache", "/absolute"})
    void theShellLooksInTheSamePlace(String xdg) throws Exception {
        var home = Files.createDirectories(folder.resolve("home"));
        var cache =
                xdg == null ? null : xdg.startsWith("/") ? folder.resolve("xdg").toString() : xdg;
        var environment = environment(home.toString(), null, cache);
        var model = SpeechFolder.of(environment, "Linux", "/root");
        Files.createDirectories(model);
        var run = new ProcessBuilder(List.of("/bin/sh", "installer/speech.sh")).redirectErrorStream(true);
        run.environment().keySet().removeAll(List.of("XDG_CACHE_HOME", "XDG_DATA_HOME", "BATON_SPEECH_MODEL"));
        run.environment().putAll(environment);
        // Were it to look elsewhere, it would need npm, which is not on this path.
        run.environment().put("PATH", "/usr/bin:/bin");
        run.environment().put("npm_config_registry", "http://127.0.0.1:9");
        var process = run.start();
        var said = new ArrayList<>(process.inputReader().lines().toList());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEmpty();
    }

    /// It was made for this very program; only a folder that somebody names comes before it.
    @Test
    void theModelOfAPackageIsUsedWhereThereIsOne() throws Exception {
        var installed = Files.createDirectory(folder.resolve("installed"));
        var environment = environment(folder.toString(), null, null);
        var own = SpeechFolder.of(environment, "Linux", "/root");
        assertThat(SpeechFolder.of(environment, "Linux", "/root", installed.toString()))
                .isEqualTo(installed);
        assertThat(SpeechFolder.of(
                        environment, "Linux", "/root", folder.resolve("none").toString()))
                .as("the package is not installed")
                .isEqualTo(own);
        assertThat(SpeechFolder.of(environment, "Linux", "/root", "")).isEqualTo(own);
        Files.createDirectories(own);
        assertThat(SpeechFolder.of(environment, "Linux", "/root", installed.toString()))
                .isEqualTo(installed);
        environment.put("BATON_SPEECH_MODEL", "/elsewhere");
        assertThat(SpeechFolder.of(environment, "Linux", "/root", installed.toString()))
                .isEqualTo(Path.of("/elsewhere").toAbsolutePath());
    }
}
