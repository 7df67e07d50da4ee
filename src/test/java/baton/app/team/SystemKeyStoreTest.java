package baton.app.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.TestJvm;
import baton.people.Role;
import baton.store.LibraryDatabase;
import baton.store.NewLibrary;
import baton.store.TestLibrary;
import baton.store.db.MachineSettings;
import baton.store.sql.SqlPeopleStore;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Keys beside a real key store of a Linux desktop, on a private bus: made, read again, and closed while there is none.
class SystemKeyStoreTest {
    private static final String KEYRING =
            "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null && ";

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWhereThereIsOne() throws Exception {
        assumeTrue(isThere("dbus-run-session") && isThere("gnome-keyring-daemon"), "no GNOME key store to try it on");
        Files.createDirectories(folder.resolve("run"));
        try (var database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")))) {
            var people = new SqlPeopleStore(database, new MachineSettings(database));
            var sam = TestLibrary.person("Sam", "sam@team.example", Role.SDR);
            people.save(sam);
            people.switchTo(sam.id());
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /// Opens the keys of a library in a JVM of its own, and says what became of it.
    static final class Opener {
        private Opener() {}

        public static void main(String[] arguments) throws Exception {
            var library = Path.of(arguments[0]);
            try (var database = LibraryDatabase.open(NewLibrary.in(library))) {
                var keys = new MachineKeys(library, new SqlPeopleStore(database, new MachineSettings(database)), true);
                var open = keys.identity();
                System.out.println("SAID " + keys.kept()
                        + open.map(k -> " " + MachineKeys.words(k.publicKeys())).orElse(""));
            }
            System.exit(0);
        }
    }

    /// @param before what runs on the private bus first, as a command of the shell
    private List<String> say(String before) throws Exception {
        var java = TestJvm.builder(
                Opener.class, Map.of(), List.of(folder.resolve("library").toString()));
        var quoted = new ArrayList<String>();
        java.command().forEach(word -> quoted.add("'" + word.replace("'", "'\\''") + "'"));
        var session = new ProcessBuilder("dbus-run-session", "--", "sh", "-c", before + String.join(" ", quoted))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Nothing of whoever runs the tests: their own key store stays as it is.
        session.environment().put("HOME", folder.toString());
        session.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        session.environment().put("XDG_RUNTIME_DIR", folder.resolve("run").toString());
        session.environment().remove("DISPLAY");
        var process = session.start();
        try (var out = process.inputReader()) {
            var said = out.lines().filter(line -> line.startsWith("SAID")).toList();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return said;
        }
    }

    @Test
    @Timeout(180)
    void theKeyStoreOpensThemAndNothingElseDoes() throws Exception {
        var made = say(KEYRING);
        assertThat(made).hasSize(1).first().asString().startsWith("SAID BY_KEY_STORE ");
        assertThat(Files.readString(folder.resolve("library").resolve("keys.json")))
                .contains("KEY_STORE")
                .doesNotContain("signPublic");
        assertThat(say(KEYRING)).as("the same keys again").isEqualTo(made);
        assertThat(say("")).as("without a key store").containsExactly("SAID KEY_STORE_LOCKED");
        assertThat(say(KEYRING)).as("and it is asked again").isEqualTo(made);
    }
}
