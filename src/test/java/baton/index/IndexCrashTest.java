package baton.index;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.handoff.HandoffService;
import baton.handoff.Samples;
import baton.library.LibraryDocuments;
import baton.library.LibrarySearch;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.store.LibraryDatabase;
import baton.store.NewLibrary;
import baton.store.db.MachineSettings;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlLibraryDocuments;
import baton.store.sql.SqlPeopleStore;
import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that writes handoffs and searches for them: afterwards the index has every handoff of the library in
/// its last state, and no other. `-Dbaton.kills=20` for more.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class IndexCrashTest {
    @TempDir
    Path folder;

    @Test
    void theIndexIsTheLibraryAgain() throws IOException, InterruptedException {
        var random = new Random(3);
        var rounds = Integer.getInteger("baton.kills", 1);
        int handoffs = 0;
        for (int round = 0; round < rounds; round++) {
            var notes = folder.resolve("notes" + round);
            var program = TestJvm.start(Writer.class, folder.toString(), notes.toString());
            assertThat(program.inputReader().readLine()).isEqualTo("READY");
            var enough = 8 + random.nextInt(30);
            while (program.isAlive() && (!Files.exists(notes) || Files.size(notes) < enough)) {
                TimeUnit.MICROSECONDS.sleep(random.nextInt(2000));
            }
            program.destroyForcibly().waitFor();
            var database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")));
            try {
                var documents = new SqlLibraryDocuments(database);
                try (var index = new LuceneLibraryIndex(folder.resolve("index"), documents)) {
                    // As somebody does who starts the program again.
                    index.find(LibrarySearch.of("Northwind", 5));
                    assertThat(index.numbers()).isEqualTo(numbers(documents));
                    assertThat(index.find(LibrarySearch.of("Northwind ", 5)).total())
                            .isEqualTo(documents.count());
                }
                assertThat(documents.count()).isGreaterThan(handoffs);
                handoffs = (int) documents.count();
            } finally {
                database.close();
            }
        }
    }

    private static Map<UUID, Long> numbers(LibraryDocuments documents) {
        var numbers = new HashMap<UUID, Long>();
        documents.changedAfter(0, Integer.MAX_VALUE).forEach(d -> numbers.put(d.handoff(), d.change()));
        return numbers;
    }

    /// Hands off one after the other, changes some, and searches in between, until it is killed.
    public static final class Writer {
        public static void main(String[] arguments) throws IOException {
            var folder = Path.of(arguments[0]);
            var database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")));
            var me = new Person(
                    new UUID(1, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
            var other = new Person(
                    new UUID(1, 2), "Priya", "p@x.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
            var people = new SqlPeopleStore(database, new MachineSettings(database));
            people.save(me);
            people.save(other);
            var ids = Generators.timeBasedEpochGenerator();
            var service = new HandoffService(new SqlHandoffStore(database), InstantSource.system(), ids::generate);
            var index = new LuceneLibraryIndex(folder.resolve("index"), new SqlLibraryDocuments(database));
            try (var notes = Files.newOutputStream(Path.of(arguments[1]))) {
                System.out.println("READY");
                for (int i = 0; ; i++) {
                    var sent = service.handOff(service.begin(me.id(), Samples.complete(other.id())), me.id());
                    if (i % 3 == 0) {
                        service.accept(service.open(sent, other.id()), other.id(), "");
                    }
                    index.find(LibrarySearch.of("Northwind", 5));
                    if (i % 7 == 0) {
                        // What is kept on the disk is behind by a different number each time.
                        index.keep();
                    }
                    notes.write('.');
                }
            }
        }
    }
}
