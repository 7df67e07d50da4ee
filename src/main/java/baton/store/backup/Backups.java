package baton.store.backup;

import baton.store.db.Database;
import baton.store.db.LibraryFile;
import baton.store.db.StoreException;
import baton.store.file.PrivateFolder;
import baton.store.file.Progress;
import baton.store.file.Sha256;
import baton.store.sql.RowMappers;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library's backups: taken while it is open, proved by opening the copy and comparing every row,
/// rotated. Recordings are files already and are not in them.
public final class Backups {
    static final String ENDING = ".zip";
    private static final String OURS = "library-";
    /// The names of what this class, and an update, put beside each other; nothing else in these folders is ours.
    private static final Pattern ROTATED = Pattern.compile("library-\\d{8}-\\d{6}-\\d{3}\\.zip");

    private static final Pattern UPGRADES = Pattern.compile("before-(migration-from|engine)-.+\\.zip");
    /// By how much another computer's clock may differ.
    private static final Duration CLOCKS = Duration.ofHours(1);
    private static final String PART = ".part";
    private static final String CHECKING = "checking";
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration UPGRADE_STAYS = Duration.ofDays(90);
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path library;
    private final Path folder;
    private final String program;

    /// @param library the folder of the database; backups lie in a folder inside it
    /// @param program version of Baton, for the manifest
    public Backups(Path library, String program) {
        this.library = library;
        this.program = program;
        folder = folder(library);
    }

    static Path folder(Path library) {
        return library.resolve("backups");
    }

    public Path folder() {
        return folder;
    }

    /// Takes one and lets the rotation take what is too many.
    ///
    /// @throws StoreException DAMAGED if the copy is not what the library holds: it is thrown away
    /// @throws IOException if it could not be written; the backups of before are still there
    public Backup take(Database database, Backup.Kind kind, Instant now, Progress progress) throws IOException {
        PrivateFolder.create(folder);
        try (var lock = lock()) {
            tidy();
            var file = folder.resolve(OURS + STAMP.format(now) + ENDING);
            write(database, file, kind, now, progress);
            rotate(now);
            LOG.debug("backed up to {}, lock {}", file, lock.isOpen());
            return find(file, now);
        }
    }

    /// Takes one to a file of the person's choice, which no rotation touches.
    public Backup takeTo(Database database, Path file, Instant now, Progress progress) throws IOException {
        PrivateFolder.create(folder);
        try (var lock = lock()) {
            LOG.debug("backing up to a chosen file, lock {}", lock.isOpen());
            tidy();
            write(database, file.toAbsolutePath(), Backup.Kind.CHOSEN, now, progress);
            var manifest = BackupManifest.read(file.toAbsolutePath()).orElseThrow();
            return new Backup(
                    file,
                    Backup.Kind.CHOSEN,
                    now,
                    Files.size(file),
                    manifest.handoffs().size(),
                    manifest.people().size(),
                    null);
        }
    }

    /// Whether the newest is a day old, or there is none.
    ///
    /// A clock that stood wrong once must not stop backups until its time has come: what seems to be of the
    /// future does not count.
    public boolean isDue(Instant now) {
        return newest(now).map(b -> b.takenAt().plus(DAILY).isBefore(now)).orElse(true);
    }

    public Optional<Backup> newest(Instant now) {
        return list(now).stream()
                .filter(Backups::isRotated)
                .filter(b -> !isAhead(b, now))
                .findFirst();
    }

    /// What lies in the library's folder of recordings, by the library.
    ///
    /// @param oldest when the oldest of them was handed off, or begun; null if there is none
    public record Holdings(long recordings, @Nullable Instant oldest) {}

    public Holdings holdings(Database database) {
        return database.read(h -> h.createQuery("""
                        select count(*) as n, min(coalesce(handed_off_at, created_at)) as oldest from handoff
                        where clip_id is not null""")
                .map((row, _) -> new Holdings(row.getLong("n"), RowMappers.instantOrNull(row, "oldest")))
                .one());
    }

    private FileChannel lock() throws IOException {
        var channel =
                FileChannel.open(folder.resolve("backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            // Another window's backup is waited for; its own folder of work must not be cleared away.
            channel.lock();
            return channel;
        } catch (OverlappingFileLockException thisProgram) {
            channel.close();
            throw new StoreException(StoreException.Reason.LOCKED, "a backup is being taken", thisProgram);
        }
    }

    private static boolean isAhead(Backup backup, Instant now) {
        return backup.takenAt().isAfter(now.plus(CLOCKS));
    }

    /// What a program that was killed left. A backup comes into its place after its manifest, so one without it was
    /// brought by somebody and stays.
    private void tidy() throws IOException {
        LibraryFile.clear(folder.resolve(CHECKING));
        for (var file : files(folder)) {
            var name = file.getFileName().toString();
            var lone = ROTATED.matcher(name.replaceFirst("\\.json$", "")).matches()
                    && name.endsWith(ENDING + BackupManifest.ENDING)
                    && Files.notExists(
                            file.resolveSibling(name.substring(0, name.length() - BackupManifest.ENDING.length())));
            if (name.startsWith(OURS) && name.endsWith(PART) || lone) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private void write(Database database, Path file, Backup.Kind kind, Instant now, Progress progress)
            throws IOException {
        var part = file.resolveSibling(file.getFileName() + PART);
        try {
            var copy = BackupCopy.take(database, part, PrivateFolder.create(folder.resolve(CHECKING)), progress);
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    BackupManifest.VERSION,
                    now,
                    kind,
                    Files.size(part),
                    Sha256.of(part),
                    program,
                    LibraryFile.engine(),
                    copy.compared(),
                    copy.tables(),
                    copy.handoffs(),
                    copy.people());
            LibraryFile.write(BackupManifest.file(file), manifest.text());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            LibraryFile.syncFolder(file.toAbsolutePath().getParent());
        } finally {
            Files.deleteIfExists(part);
            LibraryFile.clear(folder.resolve(CHECKING));
        }
    }

    /// All of them, newest first; what a restore set aside is among them.
    ///
    /// @param now to tell when each goes
    public List<Backup> list(Instant now) {
        var found = new ArrayList<Backup>();
        var files = new ArrayList<>(files(folder));
        files.addAll(files(library));
        for (var file : files) {
            read(file).ifPresent(found::add);
        }
        var rotated = found.stream()
                .filter(Backups::isRotated)
                .filter(b -> !isAhead(b, now))
                .map(Backup::takenAt)
                .toList();
        return found.stream()
                .map(b -> new Backup(
                        b.file(),
                        b.kind(),
                        b.takenAt(),
                        b.bytes(),
                        b.handoffs(),
                        b.people(),
                        switch (b.kind()) {
                            case AUTOMATIC, BY_HAND -> BackupRotation.goes(b.takenAt(), rotated, now);
                            case BEFORE_UPGRADE ->
                                b.takenAt()
                                        .plus(UPGRADE_STAYS)
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate();
                            case CHOSEN, SET_ASIDE -> null;
                        }))
                // The newest first; what a wrong clock put into the future comes last.
                .sorted(Comparator.comparing((Backup b) -> isAhead(b, now))
                        .thenComparing(Comparator.comparing(Backup::takenAt).reversed()))
                .toList();
    }

    private static boolean isRotated(Backup backup) {
        return backup.kind() == Backup.Kind.AUTOMATIC || backup.kind() == Backup.Kind.BY_HAND;
    }

    /// Empty for a file that is none.
    private static Optional<Backup> read(Path file) {
        var name = file.getFileName().toString();
        if (name.startsWith(".")) {
            // What macOS puts beside files on a foreign disk.
            return Optional.empty();
        }
        try {
            if (name.startsWith(OURS) && LibraryFile.isDatabase(file)) {
                var at = Files.getLastModifiedTime(file).toInstant();
                return Optional.of(new Backup(file, Backup.Kind.SET_ASIDE, at, Files.size(file), -1, -1, null));
            }
            var manifest = BackupManifest.read(file).orElse(null);
            var upgrade = UPGRADES.matcher(name).matches() && !name.endsWith(EngineUpgrade.SCRIPT);
            var ours = ROTATED.matcher(name).matches() || upgrade || manifest != null;
            if (!name.endsWith(ENDING) || name.startsWith(".") || !ours) {
                return Optional.empty();
            }
            return Optional.of(
                    manifest == null
                            ? new Backup(
                                    file,
                                    // Brought back from elsewhere without its manifest: listed, and never deleted.
                                    upgrade ? Backup.Kind.BEFORE_UPGRADE : Backup.Kind.CHOSEN,
                                    Files.getLastModifiedTime(file).toInstant(),
                                    Files.size(file),
                                    -1,
                                    -1,
                                    null)
                            : new Backup(
                                    file,
                                    manifest.kind(),
                                    manifest.takenAt(),
                                    Files.size(file),
                                    manifest.handoffs().size(),
                                    manifest.people().size(),
                                    null));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Backup find(Path file, Instant now) {
        return list(now).stream()
                .filter(b -> b.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new StoreException(StoreException.Reason.NOT_WRITABLE, file.toString()));
    }

    /// Never the newest good one: it is the newest of its day.
    private void rotate(Instant now) throws IOException {
        var all = list(now);
        var keep = BackupRotation.keep(all.stream()
                .filter(Backups::isRotated)
                .filter(b -> !isAhead(b, now))
                .map(Backup::takenAt)
                .toList());
        for (var backup : all) {
            var old = backup.kind() == Backup.Kind.BEFORE_UPGRADE
                    && backup.takenAt().plus(UPGRADE_STAYS).isBefore(now);
            var ours = ROTATED.matcher(backup.name()).matches()
                    && folder.toAbsolutePath()
                            .equals(backup.file().toAbsolutePath().getParent());
            if (old || ours && isRotated(backup) && !isAhead(backup, now) && !keep.contains(backup.takenAt())) {
                delete(backup);
            }
        }
    }

    /// For good: because the rotation is done with it, or a person said so.
    public void delete(Backup backup) throws IOException {
        Files.deleteIfExists(backup.file());
        Files.deleteIfExists(BackupManifest.file(backup.file()));
        // Of an upgrade there is a second form of it.
        Files.deleteIfExists(
                backup.file().resolveSibling(backup.name().replaceFirst("\\.zip$", "") + EngineUpgrade.SCRIPT));
    }

    /// Those that still hold what somebody wrote: of before a moment, and of one of these handoffs.
    ///
    /// @return also those of which nobody knows what they hold
    public List<Backup> holding(List<UUID> handoffs, Instant before, Instant now) {
        return list(now).stream()
                .filter(b -> b.takenAt().isBefore(before) || b.takenAt().equals(before))
                .filter(b -> BackupManifest.read(b.file())
                        .map(m -> m.handoffs().stream().anyMatch(handoffs::contains))
                        .orElse(true))
                .toList();
    }

    /// Reads the backup's file against its manifest.
    ///
    /// @return false if it is not what was written then
    public static boolean isWhole(Path backup) throws IOException {
        var manifest = BackupManifest.read(backup);
        return manifest.isEmpty()
                || Files.size(backup) == manifest.get().bytes()
                        && Objects.equals(Sha256.of(backup), manifest.get().sha256());
    }
}
