package baton.store.backup;

import baton.json.Records;
import baton.store.db.TableChecksum;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a backup holds, in a file beside it: enough to prove it whole, and to say whose words it still
/// keeps. It names nobody.
///
/// @param bytes length of the backup's file
/// @param sha256 of the backup's file
/// @param program version of Baton that took it
/// @param engine version of H2 that took it
/// @param tables what every table holds
/// @param compared whether the copy was found to be the same as the library it was taken from; false where
/// other programs wrote all the time, and the copy could only be read through
/// @param handoffs whose words it holds
/// @param people of the team
record BackupManifest(
        String format,
        int version,
        Instant takenAt,
        Backup.Kind kind,
        long bytes,
        String sha256,
        String program,
        String engine,
        boolean compared,
        List<TableChecksum> tables,
        List<UUID> handoffs,
        List<UUID> people) {
    static final String FORMAT = "baton-backup";
    static final int VERSION = 1;
    static final String ENDING = ".json";
    private static final ObjectMapper JSON = Records.lenient();

    BackupManifest {
        tables = List.copyOf(tables);
        handoffs = List.copyOf(handoffs);
        people = List.copyOf(people);
    }

    /// Beside a backup.
    static Path file(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ENDING);
    }

    String text() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest always fits JSON", e);
        }
    }

    /// Empty if there is none, or none that can be understood.
    static Optional<BackupManifest> read(Path backup) {
        try {
            var manifest = JSON.readValue(Files.readString(file(backup)), BackupManifest.class);
            return FORMAT.equals(manifest.format()) && manifest.version() <= VERSION
                    ? Optional.of(manifest)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    long rows(String table) {
        return tables.stream()
                .filter(t -> t.table().equals(table))
                .mapToLong(TableChecksum::rows)
                .findFirst()
                .orElse(0);
    }
}
