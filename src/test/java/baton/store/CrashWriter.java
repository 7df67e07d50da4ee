package baton.store;

import baton.handoff.HandoffService;
import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.store.db.MachineSettings;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import com.fasterxml.uuid.Generators;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/// Saves handoffs one after the other and notes each that was acknowledged, until it is killed.
public final class CrashWriter {
    private CrashWriter() {}

    public static void main(String[] arguments) throws IOException {
        var database = LibraryDatabase.open(Path.of(arguments[0]));
        var people = new SqlPeopleStore(database, new MachineSettings(database));
        var me = new Person(
                new UUID(1, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        people.save(me);
        var ids = Generators.timeBasedEpochGenerator();
        var service = new HandoffService(new SqlHandoffStore(database), InstantSource.system(), ids::generate);
        try (var acknowledged = new FileOutputStream(arguments[1], true)) {
            System.out.println("READY");
            while (true) {
                var saved = service.begin(me.id(), Samples.complete(me.id()));
                note(acknowledged, saved.id(), saved.version());
                var sent = service.handOff(saved, me.id());
                note(acknowledged, sent.id(), sent.version());
            }
        }
    }

    private static void note(FileOutputStream out, UUID id, long version) throws IOException {
        out.write((id + " " + version + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
