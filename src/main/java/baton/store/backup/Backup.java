package baton.store.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A copy of the database that can be put back.
///
/// @param bytes of its file
/// @param handoffs how many it holds; -1 where nobody has looked
/// @param people of the team it holds; -1 where nobody has looked
/// @param goes when it goes by itself; null for what stays until somebody deletes it
public record Backup(
        Path file,
        Kind kind,
        Instant takenAt,
        long bytes,
        long handoffs,
        long people,
        @Nullable LocalDate goes) {
    /// Why it was made.
    public enum Kind {
        /// On close, or daily.
        AUTOMATIC,
        /// Somebody asked for it.
        BY_HAND,
        /// Somebody chose where it lies; only they delete it.
        CHOSEN,
        /// Before another version of Baton or of its database changed the file.
        BEFORE_UPGRADE,
        /// The database that a restore or a rebuild put aside.
        SET_ASIDE
    }

    public String name() {
        return file.getFileName().toString();
    }
}
