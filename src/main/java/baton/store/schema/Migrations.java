package baton.store.schema;

import baton.handoff.record.CompanyName;
import baton.store.db.Database;
import baton.store.db.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the library to this program's schema: numbered scripts, a backup first, one program at a time.
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    /// The number of the newest script, or migration in Java.
    static final int NEWEST = 13;

    private static final Set<String> ALL =
            IntStream.rangeClosed(1, NEWEST).mapToObj(Integer::toString).collect(Collectors.toUnmodifiableSet());

    private Migrations() {}

    /// @param handle holds the library open meanwhile
    public static void run(Handle handle, String url, Path folder) {
        if (!isCurrent(handle)) {
            migrate(handle, url, folder);
        }
    }

    /// A library that stands at the newest number, as at nearly every start, is opened without the migration engine:
    /// that looks through everything the program is made of first.
    private static boolean isCurrent(Handle handle) {
        var isNew = handle.createQuery(
                        "select count(*) from information_schema.tables where table_name = 'schema_history'")
                .mapTo(long.class)
                .one()
                .equals(0L);
        return !isNew
                && handle.createQuery("select \"version\" from \"schema_history\" where \"success\"")
                        .mapTo(String.class)
                        .set()
                        .equals(ALL)
                && handle.createQuery("select count(*) from \"schema_history\" where not \"success\"")
                        .mapTo(long.class)
                        .one()
                        .equals(0L);
    }

    private static void migrate(Handle handle, String url, Path folder) {
        var flyway = Flyway.configure()
                .dataSource(url, Database.USER, Database.PASSWORD)
                .locations("classpath:db/migration")
                .javaMigrations(new EventPayloadMigration())
                .table("schema_history")
                .load();
        // H2 commits every DDL statement at once, so a row lock cannot keep two starters apart; a file lock can.
        try (var lock = FileChannel.open(
                        folder.resolve("library.migrate.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            var info = flyway.info();
            for (var known : info.all()) {
                if (known.getState() == MigrationState.FUTURE_SUCCESS) {
                    throw new StoreException(StoreException.Reason.TOO_NEW, "schema " + known.getVersion());
                }
                if (known.getState().isFailed()) {
                    throw new StoreException(StoreException.Reason.DAMAGED, "migration failed: " + known.getVersion());
                }
            }
            if (info.pending().length == 0) {
                return;
            }
            if (info.current() != null) {
                backup(handle, folder, info.current().getVersion().toString());
            }
            flyway.migrate();
            fillCompanyKeys(handle);
            DeadlineBackfill.fill(handle);
            LOG.debug(
                    "library schema is now {}, lock {}", flyway.info().current().getVersion(), held.isValid());
        } catch (IOException e) {
            throw new StoreException(StoreException.Reason.NOT_WRITABLE, folder.toString(), e);
        } catch (FlywayException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "migration failed", e);
        }
    }

    private record Named(UUID id, String company) {}

    /// SQL alone cannot say when two names mean one company.
    private static void fillCompanyKeys(Handle handle) {
        var rows = handle.createQuery("select id, company from handoff")
                .map((row, _) -> new Named(row.getObject("id", UUID.class), row.getString("company")))
                .list();
        for (var row : rows) {
            handle.execute("update handoff set company_key = ? where id = ?", CompanyName.key(row.company()), row.id());
        }
    }

    /// On H2 a failed script leaves half of itself behind; the backup is the way back.
    private static void backup(Handle handle, Path folder, String version) throws IOException {
        var backups = Files.createDirectories(folder.resolve("backups"));
        var file = backups.resolve("before-migration-from-" + version + ".zip");
        handle.execute("BACKUP TO ?", file.toString());
        LOG.info("library backed up to {} before its schema changes", file);
    }
}
