package baton.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.TestJvm;
import baton.app.cli.BatonCommand;
import baton.app.platform.AppDirectories;
import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.store.db.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// As support uses them: verbs that back up, list and restore, also where no library opens.
class LibraryRecoveryTest {
    @TempDir
    Path folder;

    private UUID first;
    private UUID second;
    private Person maya;

    private AppDirectories home() {
        return TestHome.at(folder);
    }

    private Workspace open() {
        return Workspace.open(home(), InstantSource.system());
    }

    @BeforeEach
    void fill() {
        maya = new Person(
                UUID.randomUUID(), "Maya", "maya@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        try (var workspace = open()) {
            workspace.stores.people.save(maya);
            workspace.stores.people.switchTo(maya.id());
            first = workspace
                    .handoffService
                    .begin(maya.id(), Samples.complete(maya.id()))
                    .id();
        }
    }

    private record Run(int code, String out) {}

    private Run run(String... words) {
        var out = new StringWriter();
        var line = BatonCommand.commandLine(this::home, new PrintWriter(out, true), new PrintWriter(out, true));
        return new Run(line.execute(words), out.toString());
    }

    private void more() {
        try (var workspace = open()) {
            second = workspace
                    .handoffService
                    .begin(maya.id(), Samples.complete(maya.id()))
                    .id();
        }
    }

    @Test
    void theLatestBackupComesBackWithWhatWasDoneSince() throws IOException {
        var taken = run("backup");
        assertThat(taken.code()).as(taken.out()).isZero();
        assertThat(taken.out()).contains("1 handoff and 1 person, checked row by row");
        more();
        assertThat(run("backups").out()).contains("BY_HAND").contains(".zip").hasLineCount(1);
        Files.write(folder.resolve("library.mv.db"), new byte[] {1, 2, 3});
        assertThat(run("handoffs").out()).contains("installer/run restore latest");
        var back = run("restore", "latest");
        assertThat(back.out())
                .contains("1 handoff and 1 person")
                .contains("1 handoff written or changed after it came back")
                .contains("is kept as library-before-restore-");
        assertThat(back.code()).isZero();
        try (var workspace = open()) {
            assertThat(workspace.stores.handoffs.find(first)).isPresent();
            assertThat(workspace.stores.handoffs.find(second)).isPresent();
            assertThat(workspace.stores.people.current())
                    .as("the current user is in the backup")
                    .isPresent();
        }
    }

    @Test
    void whatWasDoneSinceIsSetAsideAndNamedIfNobodyWantsIt() throws IOException {
        var file = folder.resolve("elsewhere.zip");
        assertThat(run("backup", "--to", file.toString()).code()).isZero();
        more();
        var back = run("restore", file.toString(), "--without-newer");
        assertThat(back.out()).contains("1 newer file was set aside").contains(second + ".handoff.json");
        try (var workspace = open()) {
            assertThat(workspace.stores.handoffs.find(second)).isEmpty();
            assertThat(workspace.stores.sidecars.sweep()).isZero();
        }
        assertThat(folder.resolve("recordings/set-aside").resolve(second + ".handoff.json"))
                .exists();
    }

    /// An empty library in the place of one that is gone would look like a loss, and be written over the files.
    @Test
    void aLibraryThatIsGoneIsNotMadeAnewInSilence() throws IOException {
        Files.delete(folder.resolve("library.mv.db"));
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.MISSING));
        assertThat(folder.resolve("library.mv.db")).doesNotExist();
        assertThat(run("restore", "latest").out()).contains("There is no backup");
        assertThat(run("rebuild").out()).contains("1 handoff");
        try (var workspace = open()) {
            assertThat(workspace.stores.handoffs.find(first)).isPresent();
        }
    }

    @Test
    void anOpenLibraryIsNotReplaced() throws Exception {
        assertThat(run("backup").code()).isZero();
        try (var workspace = open()) {
            assertThat(run("restore", "latest").out()).contains("Another program has the library open");
            assertThat(workspace.stores.handoffs.find(first)).isPresent();
        }
        // Nor while another program has it open.
        var other = TestJvm.builder(KeepOpen.class, Map.of(), List.of(folder.toString()))
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("READY");
        assertThat(run("restore", "latest").out()).contains("Another program has the library open");
        other.destroyForcibly().waitFor();
        assertThat(run("restore", "latest").code()).isZero();
    }

    /// Holds a library open until it is killed.
    static final class KeepOpen {
        private KeepOpen() {}

        public static void main(String[] arguments) throws InterruptedException {
            var folder = Path.of(arguments[0]);
            Workspace.open(TestHome.at(folder), InstantSource.system());
            System.out.println("READY");
            Thread.currentThread().join();
        }
    }

    @Test
    void whatIsDueIsDoneAndOnCloseWhatWasChangedIsBackedUp() throws IOException {
        try (var workspace = open()) {
            var upkeep = new MaintenanceJobs(workspace, baton.ui.kit.Background.immediate());
            upkeep.daily();
            upkeep.daily();
            assertThat(run("backups").out())
                    .as("one a day")
                    .contains("AUTOMATIC")
                    .hasLineCount(1);
            workspace.handoffService.begin(maya.id(), Samples.complete(maya.id()));
            upkeep.backUpOnClose();
            assertThat(run("backups").out())
                    .as("the last of its day")
                    .contains("     2  ")
                    .hasLineCount(1);
        }
    }
}
