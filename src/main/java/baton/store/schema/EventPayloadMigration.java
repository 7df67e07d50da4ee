package baton.store.schema;

import baton.handoff.EventKind;
import baton.json.EventPayloads;
import baton.json.EventText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// Schema 8: the particulars of events become JSON. SQL alone cannot read the text they were.
final class EventPayloadMigration implements JavaMigration {
    /// Rows written at a time.
    private static final int BATCH = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("8");
    }

    @Override
    public String getDescription() {
        return "event payloads";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /// A first attempt that was cut off may have added the column: each step can be done again.
    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("alter table handoff_event add column if not exists payload varchar");
            rewrite(connection);
            statement.execute("alter table handoff_event alter column payload set not null");
            statement.execute("alter table handoff_event drop column what");
        }
    }

    private static void rewrite(Connection connection) throws SQLException {
        try (var events = connection.createStatement();
                var rows = events.executeQuery("select id, kind, what from handoff_event");
                var update = connection.prepareStatement("update handoff_event set payload = ? where id = ?")) {
            var waiting = 0;
            while (rows.next()) {
                var payload = EventText.read(EventKind.valueOf(rows.getString("kind")), rows.getString("what"));
                update.setString(1, EventPayloads.write(payload));
                update.setObject(2, rows.getObject("id", UUID.class));
                update.addBatch();
                if (++waiting % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }
}
