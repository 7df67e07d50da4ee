package baton.store.backup;

import baton.store.db.LibraryFile;
import baton.store.db.TableChecksum;
import baton.store.file.PrivateFolder;
import baton.store.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of another version of the engine is copied before this one touches it, and written out as SQL,
/// which every version reads (upgrades by export first). The version stands in a file beside the
/// library, because asking the library for it would touch it.
public final class EngineUpgrade {
    /// The ending of the second form.
    static final String SCRIPT = ".sql.zip";

    private static final String NOTE = "engine-version";
    private static final Logger LOG = LoggerFactory.getLogger(EngineUpgrade.class);

    private EngineUpgrade() {}

    /// Which version wrote the library last; empty if nobody noted it.
    static String noted(Path folder) throws IOException {
        var note = folder.resolve(NOTE);
        return Files.exists(note) ? Files.readString(note).strip() : "";
    }

    public static void note(Path folder) throws IOException {
        if (!noted(folder).equals(LibraryFile.engine())) {
            LibraryFile.write(folder.resolve(NOTE), LibraryFile.engine());
        }
    }

    /// Before anything else looks at the file. While another program has it open, that one has done this.
    public static void prepare(Path folder) throws IOException {
        var before = noted(folder);
        if (before.isEmpty()
                || before.equals(LibraryFile.engine())
                || Files.notExists(folder.resolve(LibraryFile.NAME))
                || LibraryFile.isInUse(folder)) {
            return;
        }
        var backups = PrivateFolder.create(Backups.folder(folder));
        var name = "before-engine-" + before + "-to-" + LibraryFile.engine();
        var zip = backups.resolve(name + Backups.ENDING);
        copy(folder, zip);
        script(folder, zip, backups.resolve(name + SCRIPT));
        LOG.info("the library of engine {} is kept in {}", before, zip);
    }

    private static void copy(Path folder, Path zip) throws IOException {
        var part = zip.resolveSibling(zip.getFileName() + ".part");
        try (var out = new ZipOutputStream(Files.newOutputStream(part))) {
            out.putNextEntry(new ZipEntry(LibraryFile.NAME));
            Files.copy(folder.resolve(LibraryFile.NAME), out);
            out.closeEntry();
        }
        LibraryFile.sync(part);
        Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Out of the copy, which nobody else has open, so that all tables are of one moment.
    private static void script(Path folder, Path zip, Path target) throws IOException {
        var work = PrivateFolder.create(Backups.folder(folder).resolve("exporting"));
        try {
            BackupCopy.unpack(zip, work);
            var part = target.resolveSibling(target.getFileName() + ".part");
            List<TableChecksum> sums;
            var handoffs = new ArrayList<UUID>();
            var people = new ArrayList<UUID>();
            try (var connection = LibraryFile.alone(work, true);
                    var export = connection.prepareStatement("SCRIPT TO ? COMPRESSION ZIP")) {
                export.setString(1, part.toAbsolutePath().toString());
                export.execute();
                sums = TableChecksum.of(connection);
                handoffs.addAll(BackupCopy.ids(connection, "handoff"));
                people.addAll(BackupCopy.ids(connection, "person"));
            }
            LibraryFile.sync(part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    BackupManifest.VERSION,
                    Files.getLastModifiedTime(zip).toInstant(),
                    Backup.Kind.BEFORE_UPGRADE,
                    Files.size(zip),
                    Sha256.of(zip),
                    "",
                    noted(folder),
                    true,
                    sums,
                    handoffs,
                    people);
            LibraryFile.write(BackupManifest.file(zip), manifest.text());
        } catch (SQLException e) {
            // The copy is there; what this engine cannot read it cannot write out either.
            LOG.warn("the library of another engine cannot be written out", e);
        } finally {
            LibraryFile.clear(work);
        }
    }
}
