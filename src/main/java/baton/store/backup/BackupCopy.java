package baton.store.backup;

import baton.store.db.Database;
import baton.store.db.LibraryFile;
import baton.store.db.StoreException;
import baton.store.db.TableChecksum;
import baton.store.file.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/// One copy of an open library, proved: the copy is opened, and every row in it compared with what the
/// library held at that moment.
///
/// @param compared false if other programs wrote all the time, and the copy could only be read through
record BackupCopy(boolean compared, List<TableChecksum> tables, List<UUID> handoffs, List<UUID> people) {
    private static final int ATTEMPTS = 3;
    private static final int STEPS = 4;
    private static final String FREEZE = "set session characteristics as transaction isolation level snapshot";

    /// @param zip written, and synced
    /// @param work an empty folder
    /// @throws StoreException DAMAGED if the copy cannot be read through
    static BackupCopy take(Database database, Path zip, Path work, Progress progress) throws IOException {
        for (int i = 1; ; i++) {
            progress.at(0, STEPS);
            var copy = once(database, zip, work, progress);
            if (copy.compared() || i >= ATTEMPTS) {
                return copy;
            }
        }
    }

    private static BackupCopy once(Database database, Path zip, Path work, Progress progress) throws IOException {
        try (var frozen = database.beside()) {
            // In turn with whatever else this program does: between the two statements only other programs can write.
            database.read(h -> {
                freeze(frozen);
                h.execute("BACKUP TO ?", zip.toAbsolutePath().toString());
                return 0;
            });
            progress.at(1, STEPS);
            LibraryFile.sync(zip);
            unpack(zip, work);
            var held = TableChecksum.of(frozen);
            progress.at(2, STEPS);
            try (var copy = LibraryFile.alone(work, true)) {
                var sums = TableChecksum.of(copy);
                progress.at(3, STEPS);
                return new BackupCopy(sums.equals(held), sums, ids(copy, "handoff"), ids(copy, "person"));
            } finally {
                LibraryFile.clear(work.resolve(LibraryFile.NAME));
            }
        } catch (SQLException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "the copy cannot be read through", e);
        }
    }

    /// From its first question on, this connection sees what is there now, whatever is written later.
    private static void freeze(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution 1");
            statement.execute(FREEZE);
            connection.setAutoCommit(false);
            statement.execute("select count(*) from handoff");
        }
    }

    static List<UUID> ids(Connection connection, String table) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select id from " + table + " order by id")) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /// Takes the database out of a backup.
    ///
    /// @param backup a backup, or a database's file as it was set aside
    /// @throws StoreException DAMAGED if there is none in it
    static void unpack(Path backup, Path folder) throws IOException {
        var target = folder.resolve(LibraryFile.NAME);
        if (LibraryFile.isDatabase(backup)) {
            Files.copy(backup, target, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".mv.db")) {
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        }
        throw new StoreException(StoreException.Reason.DAMAGED, "no database in the backup");
    }
}
