package baton.store;

import baton.handoff.HandoffDesk;
import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/// A real library on the disk with three people in it, for tests of rules that need one.
public final class TestLibrary implements AutoCloseable {
    /// One for all: only so do ids of one moment keep their order.
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    public final Person maya = person("Maya Brandt", "maya@team.example", Role.SDR);
    public final Person priya = person("Priya Nair", "priya@team.example", Role.AE);
    public final Person helen = person("Helen Carter", "helen@team.example", Role.MANAGER);
    private final Database database;
    public final SqlHandoffStore handoffs;
    public final SqlPrecedents precedents;
    public final SqlEffortStore effort;
    public final HandoffDesk desk;

    public TestLibrary(Path folder) {
        this(folder, null);
    }

    /// @param files kept beside the database; null for none
    TestLibrary(Path folder, Sidecars files) {
        database = Database.open(folder.resolve("library"));
        var sidecars = new SidecarWriter(database, files);
        var people = new SqlPeopleStore(database, new MachineSettings(database), sidecars);
        people.save(maya);
        people.save(priya);
        people.save(helen);
        handoffs = new SqlHandoffStore(database, sidecars);
        precedents = new SqlPrecedents(database);
        effort = new SqlEffortStore(database, sidecars);
        desk = new HandoffDesk(handoffs, InstantSource.fixed(Samples.NOW), TestLibrary::id);
    }

    private static UUID id() {
        return IDS.generate();
    }

    private static Person person(String name, String email, Role role) {
        return new Person(
                id(),
                name,
                email,
                role,
                ZoneId.of("Europe/London"),
                WorkingHours.OFFICE,
                true,
                "She works with operations leads only");
    }

    @Override
    public void close() {
        database.close();
    }
}
