package baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.store.db.MachineSettings;
import baton.store.sql.SqlPeopleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs on one library: they share it, and when the one that serves it is killed, the other goes on.
class SharingTest {
    @TempDir
    Path folder;

    @Test
    void theSecondGoesOnWhenTheFirstIsKilled() throws IOException, InterruptedException {
        var notes = folder.resolve("acknowledged");
        var first = TestJvm.start(CrashWriter.class, folder.resolve("library").toString(), notes.toString());
        assertThat(first.inputReader().readLine()).isEqualTo("READY");
        var database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")));
        try {
            var people = new SqlPeopleStore(database, new MachineSettings(database));
            assertThat(people.all()).as("while both run").hasSize(1);
            while (Files.size(notes) < 39 * 10) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            first.destroyForcibly().waitFor();
            people.switchTo(people.all().getFirst().id());
            assertThat(people.current()).as("after the first was killed").isPresent();
        } finally {
            database.close();
        }
    }
}
