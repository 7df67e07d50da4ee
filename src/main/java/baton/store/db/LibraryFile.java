package baton.store.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;

/// The database's file as a file: where it lies, whether somebody has it open, which engine wrote it.
public final class LibraryFile {
    public static final String NAME = "library.mv.db";
    /// The engine's own.
    static final String LOCK = "library.lock.db";
    private static final String BARE_NAME = "library";
    private static final String ENDING = ".mv.db";
    private static final int HEAD = 4_096;
    private static final Pattern FORMAT = Pattern.compile("format:([0-9a-f]+)");
    /// Of H2 2.2 to 2.5, all of which read each other's (data.md, section 1).
    private static final String OUR_FORMAT = "3";

    private LibraryFile() {}

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(BARE_NAME);
    }

    /// The engine that runs now.
    public static String engine() {
        return Constants.VERSION;
    }

    /// Opens it for this program alone, as it lies there: nothing is migrated, nothing made that is not there.
    public static Connection alone(Path folder, boolean readOnly) throws SQLException {
        var options = ";IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1;WRITE_DELAY=0" + (readOnly ? ";ACCESS_MODE_DATA=r" : "");
        return DriverManager.getConnection(url(folder) + options, Database.USER, Database.PASSWORD);
    }

    /// Whether a program has it open, this one included.
    public static boolean isInUse(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Whether it is a library that another version of the engine wrote, rather than a damaged one.
    public static boolean isOfAnotherEngine(Path folder) {
        try (var in = Files.newInputStream(folder.resolve(NAME))) {
            var head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (head.startsWith("-- H2 ")) {
                return true;
            }
            var format = FORMAT.matcher(head);
            return head.startsWith("H:") && format.find() && !format.group(1).equals(OUR_FORMAT);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Puts a file's content onto the disk.
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Puts a folder's entries onto the disk; where that cannot be done, the system does it itself.
    public static void syncFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows refuses to open a folder; NTFS journals the move.
        }
    }

    /// Writes a small file whole or not at all.
    public static void write(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        sync(part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(file.getParent());
    }

    /// With all that is in it; nothing happens if it is not there.
    public static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    public static boolean isDatabase(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }
}
