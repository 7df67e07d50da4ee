package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Java left of a crash is found, and told of once.
class CrashesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    private Path report(Workspace workspace, int process, Instant at, String text) throws Exception {
        var logs = Files.createDirectories(workspace.home.library().resolve("logs"));
        var file = Files.writeString(logs.resolve("hs_err_pid" + process + ".log"), text);
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }

    @Test
    void eachCrashIsToldOfOnce() throws Exception {
        try (var workspace = Workspace.open(TestHome.in(folder), InstantSource.fixed(NOW))) {
            var crashes = new Crashes(workspace);
            assertThat(crashes.untold()).isEmpty();
            var first = NOW.minusSeconds(7_200);
            report(workspace, 1, first, "# SIGSEGV\nCommand Line: baton.app.Main\n");
            assertThat(crashes.untold()).contains(first);
            crashes.told(first);
            assertThat(crashes.untold()).isEmpty();
            var second = NOW.minusSeconds(60);
            report(workspace, 2, second, "# SIGSEGV\nCommand Line: baton.app.Main\n");
            assertThat(crashes.untold()).contains(second);
            crashes.told(second);
            assertThat(crashes.lately()).hasSize(2);
        }
        try (var again = Workspace.open(TestHome.in(folder), InstantSource.fixed(NOW))) {
            assertThat(new Crashes(again).untold()).as("at the next start").isEmpty();
        }
    }

    @Test
    void anotherProgramsAndAnOldOneAreNotOurs() throws Exception {
        try (var workspace = Workspace.open(TestHome.in(folder), InstantSource.fixed(NOW))) {
            report(workspace, 1, NOW.minusSeconds(60), "# SIGSEGV\nCommand Line: somebody.elses.Main\n");
            report(workspace, 2, NOW.minusSeconds(40L * 86_400), "# SIGSEGV\nCommand Line: baton.app.Main\n");
            var linked = workspace.home.library().resolve("logs").resolve("hs_err_pid3.log");
            Files.createSymbolicLink(linked, Files.writeString(folder.resolve("secret"), "baton\n# key"));
            assertThat(new Crashes(workspace).untold()).isEmpty();
            assertThat(new Crashes(workspace).lately()).isEmpty();
        }
    }

    /// A setting that another version wrote is no reason to stay silent.
    @Test
    void whatWasToldCannotBeRead() throws Exception {
        try (var workspace = Workspace.open(TestHome.in(folder), InstantSource.fixed(NOW))) {
            workspace.stores.settings.put("crash-told", "yesterday");
            report(workspace, 1, NOW.minusSeconds(60), "# SIGSEGV\nCommand Line: baton.app.Main\n");
            assertThat(new Crashes(workspace).untold()).isPresent();
        }
    }
}
