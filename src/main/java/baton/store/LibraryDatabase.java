package baton.store;

import baton.store.backup.EngineUpgrade;
import baton.store.db.Database;
import baton.store.db.DatabaseSwap;
import baton.store.db.LibraryFile;
import baton.store.db.LibraryPlace;
import baton.store.db.StoreException;
import baton.store.file.DiskFull;
import baton.store.file.PrivateFolder;
import baton.store.schema.LibraryCheck;
import baton.store.schema.Migrations;
import baton.store.sql.RowMappers;
import java.io.IOException;
import java.nio.file.Path;

/// Opens the library: settles what was interrupted, brings the file to this program's schema, looks whether it is
/// whole.
public final class LibraryDatabase {
    private LibraryDatabase() {}

    /// Opens, and if need be creates or migrates, the library in this folder.
    ///
    /// @throws StoreException with the reason in a form the screen can put into words
    public static Database open(Path folder) {
        LibraryPlace.check(folder);
        try {
            PrivateFolder.create(folder);
            DatabaseSwap.finish(folder);
            EngineUpgrade.prepare(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
        var database = Database.connect(folder, RowMappers::register);
        try {
            database.read(first -> {
                Migrations.run(first, database.url(), folder);
                LibraryCheck.quick(first);
                return 0;
            });
            EngineUpgrade.note(folder);
        } catch (StoreException e) {
            database.abandon();
            throw LibraryFile.isOfAnotherEngine(folder)
                    ? new StoreException(StoreException.Reason.OTHER_ENGINE, LibraryFile.engine(), e)
                    : e;
        } catch (IOException e) {
            database.close();
            throw notWritable(folder, e);
        }
        return database;
    }

    private static StoreException notWritable(Path folder, IOException why) {
        return new StoreException(
                DiskFull.is(why) ? StoreException.Reason.DISK_FULL : StoreException.Reason.NOT_WRITABLE,
                folder.toString(),
                why);
    }
}
