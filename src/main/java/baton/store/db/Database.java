package baton.store.db;

import baton.store.file.DiskFull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library's database: one H2 file, one connection, one thread that does everything in turn. Other
/// programs on this machine share it while it is open (AUTO_SERVER on loopback); when the one that serves
/// ends, the next takes over, and this class reconnects.
public final class Database implements AutoCloseable {
    /// The file is what is protected, by its folder; a password beside it would protect nothing.
    public static final String USER = "sa";

    public static final String PASSWORD = "";
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /// Connection broken, database closed, or the serving program just went: open again and go on.
    private static final Set<Integer> RECONNECT = Set.of(90067, 90098, 90121, 90020, 90007, 90108);

    /// What H2 says while another program opens or closes the file at this moment, but also of a folder where nothing
    /// can be written: worth a few attempts, none on a full disk.
    private static final int NOT_OPENED = 8000;

    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 90049, 50000);
    private static final int LOCKED = 90020;
    private static final int ATTEMPTS = 40;
    private static final int ATTEMPTS_TO_OPEN = 10;
    private static final long PAUSE_MS = 300;
    /// A file of years that is made anew takes its time.
    private static final long LONGEST_CLOSE_S = 120;

    private final Jdbi jdbi;
    private final String url;
    private final Path folder;
    private final AtomicLong writes = new AtomicLong();
    private volatile Runnable onWrite = () -> {};
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> worker = Thread.ofPlatform().daemon().name("library").unstarted(work));
    private volatile @Nullable Thread worker;
    private @Nullable Handle handle;

    private Database(Jdbi jdbi, String url, Path folder) {
        this.jdbi = jdbi;
        this.url = url;
        this.folder = folder;
    }

    /// Opens, and if need be creates, the file in this folder.
    ///
    /// @param mappers registered before the first row is read
    public static Database connect(Path folder, Consumer<Jdbi> mappers) {
        if (System.getProperty("h2.bindAddress") == null) {
            // Before the first connection: the server for a second program listens on this machine only.
            System.setProperty("h2.bindAddress", "127.0.0.1");
        }
        var url = LibraryFile.url(folder) + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;AUTO_SERVER=TRUE";
        var jdbi = Jdbi.create(url, USER, PASSWORD);
        // What was to be written is nobody's business in a log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        mappers.accept(jdbi);
        return new Database(jdbi, url, folder);
    }

    /// Ends what was opened without closing the file in order: it may not be a library at all.
    public void abandon() {
        thread.shutdownNow();
    }

    /// Its address for another connection.
    public String url() {
        return url;
    }

    /// Reads.
    public <T extends @Nullable Object> T read(HandleCallback<T, SQLException> work) {
        return call(work);
    }

    /// Writes in one transaction, and returns once it is on the disk.
    public <T extends @Nullable Object> T write(HandleCallback<T, SQLException> work) {
        var written = call(h -> {
            var result = h.inTransaction(work);
            h.execute("CHECKPOINT SYNC");
            return result;
        });
        writes.incrementAndGet();
        onWrite.run();
        return written;
    }

    /// Whether anything was written since it was opened.
    public boolean isWritten() {
        return writes.get() > 0;
    }

    /// How often this program has written since it was opened.
    public long writes() {
        return writes.get();
    }

    /// Another number after a write of whatever program, as far as the file's time tells: some systems note it late
    /// while the file is open, so nobody relies on it alone. Costs no question to the library.
    public long stamp() {
        try {
            return writes.get()
                    + 31
                            * Files.getLastModifiedTime(folder.resolve(LibraryFile.NAME))
                                    .to(TimeUnit.NANOSECONDS);
        } catch (IOException moved) {
            return writes.get();
        }
    }

    /// Told after every write of this program, on the thread that wrote: it only takes note.
    public void onWrite(Runnable listener) {
        onWrite = listener;
    }

    public Path folder() {
        return folder;
    }

    /// A second connection, for long reading beside the work of everybody else. Whoever asks closes it.
    public Connection beside() throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    private <T extends @Nullable Object> T call(HandleCallback<T, SQLException> work) {
        if (Thread.currentThread() == worker) {
            throw new IllegalStateException("a store is asked inside of a store's own work: it would wait for itself");
        }
        try {
            return thread.submit(() -> attempt(work)).get();
        } catch (RejectedExecutionException closed) {
            throw new StoreException(StoreException.Reason.CLOSED, "asked too late", closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreException.Reason.UNKNOWN, "interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException known -> throw known;
                case Error fatal -> throw fatal;
                case Throwable other ->
                    throw new StoreException(StoreException.Reason.UNKNOWN, other.toString(), other);
                case null -> throw new StoreException(StoreException.Reason.UNKNOWN, "no cause", e);
            }
        }
    }

    private <T extends @Nullable Object> T attempt(HandleCallback<T, SQLException> work) throws InterruptedException {
        for (int i = 1; ; i++) {
            try {
                var open = handle;
                if (open == null) {
                    open = jdbi.open();
                    handle = open;
                }
                return work.withHandle(open);
            } catch (RuntimeException | SQLException e) {
                var sql = sqlCause(e);
                if (sql == null) {
                    throw e instanceof RuntimeException known
                            ? known
                            : new StoreException(StoreException.Reason.UNKNOWN, e.toString(), e);
                }
                if (i >= attempts(sql)) {
                    throw translated(sql, e);
                }
                LOG.info("library connection lost ({}), opening it again", sql.getErrorCode());
                closeQuietly();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        }
    }

    private int attempts(SQLException failed) {
        if (failed.getErrorCode() == NOT_OPENED) {
            return DiskFull.is(failed, folder.toFile()) ? 1 : ATTEMPTS_TO_OPEN;
        }
        return RECONNECT.contains(failed.getErrorCode()) ? ATTEMPTS : 1;
    }

    private StoreException translated(SQLException sql, Exception cause) {
        var reason = StoreException.Reason.UNKNOWN;
        if (DiskFull.is(sql, folder.toFile())) {
            reason = StoreException.Reason.DISK_FULL;
        } else if (sql.getErrorCode() == LOCKED) {
            reason = StoreException.Reason.LOCKED;
        } else if (DAMAGED.contains(sql.getErrorCode()) || isCorrupt(sql)) {
            reason = StoreException.Reason.DAMAGED;
        }
        return new StoreException(reason, sql.getErrorCode() + " " + sql.getSQLState(), cause);
    }

    /// H2 says "IO exception" also of a file that is no database.
    private static boolean isCorrupt(Throwable thrown) {
        for (var t = thrown; t != null; t = t.getCause()) {
            if (t instanceof MVStoreException broken
                    && (broken.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
                            || broken.getErrorCode() == DataUtils.ERROR_READING_FAILED)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SQLException sqlCause(Throwable thrown) {
        for (var t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private void closeQuietly() {
        var closing = handle;
        handle = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (RuntimeException alreadyBroken) {
                LOG.debug("closing a broken connection", alreadyBroken);
            }
        }
    }

    private void compactIfWanted() {
        try {
            if (handle != null && Compaction.close(folder, handle)) {
                LOG.info("the library's file was made anew");
            }
        } catch (IOException | SQLException e) {
            LOG.warn("the library's file is made anew when it closes next", e);
        }
    }

    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        thread.execute(this::compactIfWanted);
        thread.execute(this::closeQuietly);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_CLOSE_S, TimeUnit.SECONDS)) {
                LOG.warn("the library took too long to close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
