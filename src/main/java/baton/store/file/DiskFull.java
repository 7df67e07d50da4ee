package baton.store.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// Tells a full disk from everything else that can go wrong with a file. The system says it in words of its own; where
/// these are in a language unknown here, the room that is left says it.
public final class DiskFull {
    private static final List<String> WORDS = List.of(
            "no space left on device",
            "disk quota exceeded",
            "not enough space on the disk",
            "disk full",
            "file too large");

    /// Bytes below which nothing that Baton writes has room.
    private static final long NOTHING_LEFT = 64 * 1024;

    private DiskFull() {}

    /// @param thrown with all its causes
    public static boolean is(Throwable thrown) {
        return is(thrown, null);
    }

    /// @param folder in which was written; null if it is not known
    public static boolean is(Throwable thrown, @Nullable File folder) {
        var writing = false;
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof IOException
                    && (isSaid(t.getMessage()) || t instanceof FileSystemException f && hasNoRoom(f))) {
                return true;
            }
            writing |= t instanceof MVStoreException broken && broken.getErrorCode() == DataUtils.ERROR_WRITING_FAILED;
        }
        return writing && folder != null && folder.getUsableSpace() < NOTHING_LEFT;
    }

    private static boolean isSaid(@Nullable String message) {
        var said = String.valueOf(message).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(said::contains);
    }

    private static boolean hasNoRoom(FileSystemException failed) {
        if (failed.getFile() == null || failed.getClass() != FileSystemException.class) {
            return false;
        }
        var folder = new File(failed.getFile()).getAbsoluteFile().getParentFile();
        return folder != null && folder.isDirectory() && folder.getUsableSpace() < NOTHING_LEFT;
    }
}
