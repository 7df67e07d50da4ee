package baton.store.db;

import baton.store.file.PrivateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts another database into the library's place. The one before is set aside, never destroyed; whenever
/// the program ends, the next start finds either the old one or the new one. While one is made, nobody
/// opens the library.
public final class DatabaseSwap implements AutoCloseable {
    private static final String FOLDER = "replacing";
    private static final String LOCK = "library.replace.lock";
    private static final String READY = "ready";
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSwap.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path library;
    private final FileChannel lock;

    private DatabaseSwap(Path library, FileChannel lock) {
        this.library = library;
        this.lock = lock;
    }

    /// Begins, with an empty folder to make the new database in.
    ///
    /// @param library the folder of the database
    /// @throws StoreException LOCKED while a program has the library open, or replaces it
    public static DatabaseSwap begin(Path library) throws IOException {
        PrivateFolder.create(library);
        var replacement = new DatabaseSwap(library, lock(library));
        var begun = false;
        try {
            if (LibraryFile.isInUse(library)) {
                throw new StoreException(StoreException.Reason.LOCKED, "open in a program");
            }
            // Of a program that was killed: nobody has the file open.
            Files.deleteIfExists(library.resolve(LibraryFile.LOCK));
            settle(library);
            PrivateFolder.create(replacement.folder());
            begun = true;
            return replacement;
        } finally {
            if (!begun) {
                replacement.lock.close();
            }
        }
    }

    private static FileChannel lock(Path library) throws IOException {
        var channel = FileChannel.open(library.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException thisProgram) {
            LOG.debug("it is this very program that replaces it");
        }
        channel.close();
        throw new StoreException(StoreException.Reason.LOCKED, "another program replaces it");
    }

    /// Where the new database is made.
    public Path folder() {
        return library.resolve(FOLDER);
    }

    /// Puts what was made into the library's place.
    ///
    /// @param why part of the name under which the one before is set aside
    /// @return where the one before lies now; the library's own place if there was none
    public Path complete(String why, Instant now) throws IOException {
        LibraryFile.sync(folder().resolve(LibraryFile.NAME));
        LibraryFile.write(folder().resolve(READY), "");
        var place = library.resolve(LibraryFile.NAME);
        var aside = place;
        if (Files.exists(place)) {
            aside = free("library-before-" + why + "-" + STAMP.format(now));
            Files.move(place, aside);
        }
        settle(library);
        return aside;
    }

    /// Two in one second have two names.
    private Path free(String name) {
        var file = library.resolve(name + ".mv.db");
        for (int i = 2; Files.exists(file); i++) {
            file = library.resolve(name + "-" + i + ".mv.db");
        }
        return file;
    }

    /// What was not put in its place is thrown away.
    @Override
    public void close() throws IOException {
        LibraryFile.clear(folder());
        lock.close();
    }

    /// After a program that ended half way: what was only begun is undone, what had set the old one aside
    /// is finished.
    ///
    /// @throws StoreException LOCKED while another program replaces the library
    public static void finish(Path library) throws IOException {
        if (Files.exists(library.resolve(FOLDER))) {
            try (var held = lock(library)) {
                settle(library);
                LOG.info("settled what an interrupted replacement left, lock {}", held.isOpen());
            }
        }
    }

    private static void settle(Path library) throws IOException {
        var fresh = library.resolve(FOLDER);
        var made = fresh.resolve(LibraryFile.NAME);
        var place = library.resolve(LibraryFile.NAME);
        if (Files.exists(fresh.resolve(READY)) && Files.exists(made) && Files.notExists(place)) {
            Files.move(made, place);
            LibraryFile.syncFolder(library);
        }
        LibraryFile.clear(fresh);
    }
}
