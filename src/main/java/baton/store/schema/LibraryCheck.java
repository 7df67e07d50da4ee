package baton.store.schema;

import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.db.StoreException;
import baton.store.db.TableChecksum;
import baton.store.sql.RecordJson;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Whether the database can be read: a glance at every table on every start, all of it once a week.
public final class LibraryCheck {
    private static final String SETTING = "checked-in-full";
    private static final Duration WEEKLY = Duration.ofDays(7);
    private final Database database;
    private final MachineSettings settings;

    public LibraryCheck(Database database) {
        this.database = database;
        settings = new MachineSettings(database);
    }

    /// The first row of every table; a table that cannot be read ends the start.
    public static void quick(Handle h) throws SQLException {
        for (var table : TableChecksum.tables(h.getConnection())) {
            h.createQuery("select * from \"" + table + "\" fetch first 1 row only")
                    .map((row, _) -> row.getString(1))
                    .findFirst();
        }
    }

    /// When everything was read last, without a fault.
    public Optional<Instant> last() {
        try {
            return settings.get(SETTING).map(Instant::parse);
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    public boolean isDue(Instant now) {
        return last().map(at -> at.plus(WEEKLY).isBefore(now)).orElse(true);
    }

    /// Reads every row, beside the work of everybody else.
    ///
    /// @throws StoreException DAMAGED if one cannot be read
    public void full(Instant now) {
        try (var connection = database.beside();
                var statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution 1");
            TableChecksum.of(connection);
            try (var row = statement.executeQuery("select record from handoff")) {
                while (row.next()) {
                    // A record that is no record any more is as lost as a page that cannot be read.
                    RecordJson.read(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "found by the full check", e);
        }
        settings.put(SETTING, now.toString());
    }
}
