package baton.store;

import baton.store.db.Database;
import baton.store.db.LibraryFile;
import baton.store.db.LibraryPlace;
import baton.store.file.DirectorySize;
import baton.store.file.PrivateFolder;
import baton.store.file.Progress;
import baton.store.file.Sha256;
import baton.store.sidecar.NewerSidecars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Copies the folder of recordings to another place and proves the copy: every file by its
/// SHA-256, every clip by the one that its row has. The old folder is only read; until the copy is proved,
/// nothing points to it.
public final class FolderMove {
    private static final Set<String> FOLDERS = Set.of("takes", "trash", NewerSidecars.ASIDE);
    private static final List<String> ENDINGS = List.of(".mp4", ".jpg", ".vtt", ".srt", ".json");
    private final Database database;
    private final Path from;
    private final Path to;

    /// What is wrong with the new place.
    public enum Refusal {
        INSIDE,
        NOT_EMPTY,
        NOT_WRITABLE,
        NO_ROOM
    }

    /// @param synced whether something else copies the new place about; that is allowed for recordings,
    /// with a warning
    public record Plan(long files, long bytes, boolean synced) {}

    public FolderMove(Database database, Path from, Path to) {
        this.database = database;
        this.from = from.toAbsolutePath().normalize();
        this.to = to.toAbsolutePath().normalize();
    }

    /// Thrown before anything is copied.
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;
        private final Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /// Looks whether it can be done. A copy that was interrupted goes on in the same place.
    public Plan plan() throws IOException, RefusedException {
        if (to.startsWith(from) || from.startsWith(to)) {
            throw new RefusedException(Refusal.INSIDE);
        }
        try {
            PrivateFolder.create(to);
        } catch (IOException e) {
            throw new RefusedException(Refusal.NOT_WRITABLE);
        }
        if (!Files.isWritable(to)) {
            throw new RefusedException(Refusal.NOT_WRITABLE);
        }
        var names = ours(from);
        for (var there : names(to)) {
            if (Files.notExists(from.resolve(there))) {
                throw new RefusedException(Refusal.NOT_EMPTY);
            }
        }
        var bytes = DirectorySize.bytes(from);
        if (Files.getFileStore(to).getUsableSpace() < bytes - DirectorySize.bytes(to)) {
            throw new RefusedException(Refusal.NO_ROOM);
        }
        return new Plan(names.size(), bytes, LibraryPlace.isSynced(to));
    }

    /// What Baton put there: a run from a checkout shares the folder with samples.
    private static List<Path> ours(Path folder) throws IOException {
        return names(folder).stream()
                .filter(p -> p.getNameCount() > 1
                        ? FOLDERS.contains(p.getName(0).toString())
                        : ENDINGS.stream().anyMatch(p.toString()::endsWith))
                .toList();
    }

    /// @return names relative to the folder, but for what belongs to running programs
    private static List<Path> names(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(p ->
                            !p.toString().endsWith(".lock") && !p.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    /// Copies and proves. What was written to the old folder meanwhile is copied too.
    ///
    /// @throws java.util.concurrent.CancellationException if the person wants it to end; the old folder is
    /// as it was
    /// @return names of clips whose file was not what its row says already in the old folder; they are
    /// copied as they are
    public List<String> copy(Progress progress) throws IOException {
        var known = sums();
        var damaged = new ArrayList<String>();
        // The second time finds what came meanwhile; for what did not change it only looks.
        for (int round = 0; round < 2; round++) {
            var names = ours(from);
            damaged.clear();
            for (int i = 0; i < names.size(); i++) {
                progress.at(i, names.size());
                var sum = one(names.get(i), round > 0);
                var expected = known.get(names.get(i).toString());
                if (expected != null && !sum.isEmpty() && !expected.equals(sum)) {
                    damaged.add(names.get(i).toString());
                }
            }
            progress.at(names.size(), names.size());
        }
        return damaged;
    }

    /// @param clips recordings that came
    /// @param damaged names of clips whose file was not what its row says already in the old folder
    public record Brought(int clips, List<String> damaged) {}

    /// Copies and proves what lies in the old folder and not in the new one; of what lies in both, the new one's stays.
    public Brought bringMissing() throws IOException {
        PrivateFolder.create(to);
        var known = sums();
        var damaged = new ArrayList<String>();
        int clips = 0;
        for (var name : ours(from)) {
            if (Files.exists(to.resolve(name))) {
                continue;
            }
            var sum = one(name, false);
            var expected = known.get(name.toString());
            if (expected != null && !sum.isEmpty()) {
                clips++;
                if (!expected.equals(sum)) {
                    damaged.add(name.toString());
                }
            }
        }
        LibraryFile.syncFolder(to);
        return new Brought(clips, damaged);
    }

    /// Deletes from the old folder what lies in the new one too, file by file; what somebody else put there
    /// stays.
    public static void deleteOld(Path old, Path now) throws IOException {
        for (var name : ours(old)) {
            if (Files.exists(now.resolve(name))) {
                Files.deleteIfExists(old.resolve(name));
            }
        }
        try (Stream<Path> all = Files.walk(old)) {
            for (var folder : all.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.allMatch(f -> f.toString().endsWith(".lock"))) {
                        LibraryFile.clear(folder);
                    }
                }
            }
        }
    }

    private Map<String, String> sums() {
        return database.read(h -> {
            var sums = new HashMap<String, String>();
            h.createQuery("select file_name, sha256 from clip")
                    .map((row, _) -> Map.entry(row.getString("file_name"), row.getString("sha256")))
                    .forEach(e -> sums.put(e.getKey(), e.getValue()));
            return sums;
        });
    }

    /// @return the sum of the copy; empty if the file went meanwhile
    private String one(Path name, boolean again) throws IOException {
        var source = from.resolve(name);
        var target = to.resolve(name);
        if (Files.notExists(source)) {
            Files.deleteIfExists(target);
            return "";
        }
        var sum = Sha256.of(source);
        if (Files.exists(target)
                && (again || Files.size(target) == Files.size(source))
                && Sha256.of(target).equals(sum)) {
            return sum;
        }
        PrivateFolder.create(Objects.requireNonNull(target.getParent()));
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        LibraryFile.sync(part);
        if (!Sha256.of(part).equals(sum)) {
            Files.deleteIfExists(part);
            throw new IOException("a copy is not what was copied: " + name);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return sum;
    }
}
