package baton.store.backup;

import baton.store.db.DatabaseSwap;
import baton.store.db.LibraryFile;
import baton.store.db.StoreException;
import baton.store.db.TableChecksum;
import baton.store.file.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Puts a backup into the library's place. The backup is proved first, the library of before set
/// aside, what lies there afterwards proved again. Works where the library is damaged or gone.
public final class Restore {
    private static final String IDENTITY = "LIBRARY_IDENTITY";
    private static final int STEPS = 4;

    private Restore() {}

    /// What came back.
    ///
    /// @param aside where the library of before lies now; the library's own place if there was none
    public record Report(Instant takenAt, long handoffs, long people, List<TableChecksum> tables, Path aside) {
        public Report {
            tables = List.copyOf(tables);
        }
    }

    /// @param library the folder of the database, which nobody has open
    /// @param backup a backup, or a database that was set aside
    /// @throws StoreException DAMAGED if the backup is not what was written then: nothing was changed;
    /// LOCKED while a program has the library open
    public static Report run(Path library, Path backup, Instant now, Progress progress) throws IOException {
        progress.at(0, STEPS);
        if (!Backups.isWhole(backup)) {
            throw new StoreException(StoreException.Reason.BACKUP_DAMAGED, "not what was written");
        }
        try (var replacement = DatabaseSwap.begin(library)) {
            var manifest = BackupManifest.read(backup);
            BackupCopy.unpack(backup, replacement.folder());
            progress.at(1, STEPS);
            var sums = sums(replacement.folder());
            if (manifest.isPresent() && !manifest.get().tables().equals(sums)) {
                throw new StoreException(StoreException.Reason.BACKUP_DAMAGED, "other rows than it was taken with");
            }
            progress.at(2, STEPS);
            // What is kept beside it belongs to the library of before: this is another one.
            renew(replacement.folder());
            var aside = replacement.complete("restore", now);
            var after = sums(library);
            if (!withoutIdentity(after).equals(withoutIdentity(sums))) {
                throw new StoreException(StoreException.Reason.DAMAGED, "other rows than the backup has");
            }
            return new Report(
                    manifest.map(BackupManifest::takenAt).orElse(now),
                    rows(after, "HANDOFF"),
                    rows(after, "PERSON"),
                    after,
                    aside);
        } catch (SQLException e) {
            throw new StoreException(StoreException.Reason.BACKUP_DAMAGED, "cannot be read through", e);
        }
    }

    private static List<TableChecksum> sums(Path folder) throws SQLException {
        try (var connection = LibraryFile.alone(folder, true)) {
            return TableChecksum.of(connection);
        }
    }

    static List<TableChecksum> withoutIdentity(List<TableChecksum> sums) {
        return sums.stream().filter(s -> !s.table().equals(IDENTITY)).toList();
    }

    private static long rows(List<TableChecksum> sums, String table) {
        return sums.stream()
                .filter(s -> s.table().equals(table))
                .mapToLong(TableChecksum::rows)
                .sum();
    }

    private static void renew(Path folder) throws SQLException {
        try (var connection = LibraryFile.alone(folder, false)) {
            // Of before there was a search, it has none.
            if (TableChecksum.tables(connection).contains(IDENTITY)) {
                renew(connection);
            }
        }
    }

    private static void renew(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var insert = connection.prepareStatement("insert into library_identity (id) values (?)")) {
            statement.execute("delete from library_identity");
            insert.setObject(1, UUID.randomUUID());
            insert.execute();
            statement.execute("CHECKPOINT SYNC");
        }
    }
}
