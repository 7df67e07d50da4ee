package baton.store;

import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.store.db.MachineSettings;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlViewingStore;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

/// Keeps what somebody has watched, a little more each time, and notes how much was acknowledged, until it is killed.
public final class WatchWriter {
    static final Person ME =
            new Person(new UUID(1, 1), "Priya", "p@x.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    static final UUID CLIP = new UUID(2, 2);

    private WatchWriter() {}

    public static void main(String[] arguments) throws IOException {
        var database = LibraryDatabase.open(Path.of(arguments[0]));
        new SqlPeopleStore(database, new MachineSettings(database)).save(ME);
        database.write(h ->
                h.createUpdate("""
                        merge into clip (id, file_name, bytes, sha256, length_ms, width, height, notes) key (id)
                        values (:id, 'a.mp4', 1, :sha, 900000, 2, 2, '{}')""").bind("id", CLIP).bind("sha", "0".repeat(64)).execute());
        var store = new SqlViewingStore(database);
        try (var notes = new FileOutputStream(arguments[1], true)) {
            System.out.println("READY");
            var viewing = store.viewing(ME.id(), CLIP);
            while (true) {
                var from = viewing.played().length();
                viewing = viewing.with(from, from.plus(Duration.ofMillis(20)));
                store.save(CLIP, viewing, viewing.played().length());
                notes.write(
                        "%09d%n".formatted(viewing.played().length().toMillis()).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
