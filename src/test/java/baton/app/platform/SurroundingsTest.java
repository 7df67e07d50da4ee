package baton.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.app.TestHome;
import baton.app.Workspace;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.store.TestDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `installer/run` as it is typed, in surroundings that people have reported: no locale, odd folders, no account.
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class SurroundingsTest {
    private static final Path INSTALLER = Path.of("installer", "run").toAbsolutePath();

    @TempDir
    Path folder;

    /// What is tested was built a moment ago: the script must not build it again beneath this test.
    @BeforeAll
    static void built() throws IOException {
        var mark = Path.of("target", "built");
        if (Files.notExists(mark)) {
            Files.createFile(mark);
        }
        Files.setLastModifiedTime(mark, FileTime.from(Instant.now()));
    }

    private record Run(int code, String out, String err) {
        /// What was said, but for what the virtual machine says of itself.
        List<String> sentences() {
            return err.lines().filter(l -> !l.startsWith("[setup]")).toList();
        }
    }

    /// @param script begun in an empty folder; `$1` is installer/run
    private Run run(Map<String, String> environment, String script) throws Exception {
        var here = Files.createDirectories(folder.resolve("here"));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var command = new ArrayList<>(List.of("env", "-i"));
        command.add("PATH=" + System.getenv("PATH"));
        command.add("JAVA_HOME=" + System.getProperty("java.home"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(List.of("/bin/sh", "-c", script, "sh", INSTALLER.toString()));
        var process = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    /// Without a locale Java takes every file name for ASCII. The umlaut is made by the shell, whatever is set here.
    @Test
    void aFolderWithAnUmlautOpensWithoutALocale() throws Exception {
        var run = run(
                Map.of("LC_ALL", "C", "HOME", home(), "WHERE", folder.toString()),
                "BATON_HOME=$(printf '%s/h-Gr\\303\\266\\303\\237e' \"$WHERE\") \"$1\" handoffs"
                        + " && test -d \"$WHERE/\"h-Gr*e && ls \"$WHERE\" | od -c | grep -q '303 266'");
        assertThat(run.sentences()).isEmpty();
        assertThat(run.code()).isZero();
    }

    /// The database's address takes what stands behind a semicolon for an option.
    @Test
    void aFolderThatCannotBeUsedIsSaidInASentence() throws Exception {
        var run = run(Map.of("HOME", home()), "BATON_HOME='h;semi' \"$1\" handoffs");
        assertThat(run.sentences()).singleElement().asString().contains(";").doesNotContain("Try again");
        assertThat(run.code()).isEqualTo(1);
        // The log may lie there; a library does not.
        try (var files = Files.walk(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.endsWith(".db"));
        }
    }

    @Test
    void aRelativeDataFolderIsNotLookedAt() throws Exception {
        var run = run(Map.of("HOME", home(), "XDG_DATA_HOME", "share"), "\"$1\" handoffs");
        assertThat(run.sentences()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("here")).isEmptyDirectory();
        assertThat(folder.resolve("home/.local/share/baton")).isDirectory();
    }

    private static void somebodyUses(Path home) {
        var maya = new Person(
                new UUID(0, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        try (var library = Workspace.open(TestHome.in(home), InstantSource.system())) {
            library.stores.people.save(maya);
            library.stores.people.switchTo(maya.id());
        }
    }

    /// The log lies on the same disk and cannot be written either.
    @Test
    void anImportThatTheDiskHasNoRoomForSaysSo() throws Exception {
        try (var disk = TestDisk.mount(folder.resolve("small"), "5m")) {
            assumeTrue(disk.isMounted(), "no small disk can be made here");
            var home = disk.folder().resolve("home").toString();
            somebodyUses(Path.of(home));
            var table = new StringBuilder("company,contact\n");
            for (int i = 0; i < 8_000; i++) {
                table.append("Company ").append(i).append(",Contact ").append(i).append('\n');
            }
            var file = Files.writeString(folder.resolve("many.csv"), table);
            var run = run(
                    Map.of("HOME", home(), "BATON_HOME", home, "TABLE", file.toString()), "\"$1\" import \"$TABLE\"");
            assertThat(run.sentences())
                    .singleElement()
                    .asString()
                    .contains("The disk is full")
                    .doesNotContain("damaged")
                    .doesNotContain("restore");
            assertThat(run.code()).isEqualTo(1);
        }
    }

    /// A user whom the system does not know, as containers have: Java calls their home "?".
    @Test
    void aUserWithoutAHomeIsToldWhatToSet() throws Exception {
        var stranger = "setpriv --reuid=54321 --clear-groups ";
        var can = run(
                Map.of(),
                stranger + "sh -c 'test -r \"$1\" && test -x \"$JAVA_HOME/bin/java\" && test -r \"$2\"' sh \"$1\" "
                        + Path.of("target", "classes", "baton", "app", "Main.class")
                                .toAbsolutePath());
        assumeTrue(can.code() == 0, "nobody else may start Baton here");
        for (var open : List.of(folder, folder.resolve("here"))) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        var run = run(Map.of(), stranger + "\"$1\" handoffs");
        assertThat(run.sentences()).singleElement().asString().contains("BATON_HOME");
        assertThat(run.code()).isEqualTo(1);
        assertThat(folder.resolve("here")).isEmptyDirectory();
    }
}
