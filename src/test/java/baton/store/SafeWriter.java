package baton.store;

import baton.handoff.Handoff;
import baton.store.backup.Backup;
import baton.store.backup.Backups;
import baton.store.backup.Restore;
import baton.store.db.DatabaseSwap;
import baton.store.file.Progress;
import baton.store.sidecar.Rebuild;
import baton.store.trash.Trash;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Does one of the works that make a library safe, over and over, and notes what was acknowledged, until it
/// is killed.
public final class SafeWriter {
    private SafeWriter() {}

    /// @param arguments the work, the folder, a file for notes
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[1]);
        try (var notes = new FileOutputStream(arguments[2], true)) {
            switch (arguments[0]) {
                case "backup" -> backup(folder, notes);
                case "restore" -> restore(folder, notes);
                case "rebuild" -> rebuild(folder, notes);
                case "trash" -> trash(folder, notes);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void note(FileOutputStream notes, String line) throws IOException {
        notes.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void backup(Path folder, FileOutputStream notes) throws IOException {
        var database = LibraryDatabase.open(folder.resolve("library"));
        var backups = new Backups(folder.resolve("library"), "test");
        System.out.println("READY");
        for (var now = Instant.parse("2026-11-19T10:00:00Z"); ; now = now.plus(Duration.ofHours(9))) {
            note(
                    notes,
                    backups.take(database, Backup.Kind.AUTOMATIC, now, Progress.NONE)
                            .name());
        }
    }

    private static void restore(Path folder, FileOutputStream notes) throws IOException {
        var library = folder.resolve("library");
        var now = Instant.parse("2026-11-19T10:00:00Z");
        var backup = new Backups(library, "test").newest(now).orElseThrow().file();
        System.out.println("READY");
        while (true) {
            note(notes, Restore.run(library, backup, now, Progress.NONE).handoffs() + " back");
        }
    }

    private static void rebuild(Path folder, FileOutputStream notes) throws IOException {
        System.out.println("READY");
        while (true) {
            try (var replacement = DatabaseSwap.begin(folder.resolve("library"))) {
                Rebuild.Report report;
                try (var database = LibraryDatabase.open(replacement.folder())) {
                    report = Rebuild.run(folder.resolve("recordings"), database, _ -> Optional.empty());
                }
                replacement.complete("rebuild", Instant.parse("2026-11-19T10:00:00Z"));
                note(notes, report.handoffs() + " back");
            }
        }
    }

    private static void trash(Path folder, FileOutputStream notes) throws IOException {
        var database = LibraryDatabase.open(folder.resolve("library"));
        var trash = new Trash(
                database, folder.resolve("recordings"), InstantSource.fixed(Instant.parse("2026-11-19T10:00:00Z")));
        trash.settle();
        List<UUID> all = database.read(h -> h.createQuery("select * from handoff order by id")
                .mapTo(Handoff.class)
                .map(Handoff::id)
                .list());
        System.out.println("READY");
        while (true) {
            for (var id : all) {
                trash.delete(id, id);
                note(notes, id + " in");
                trash.putBack(id);
                note(notes, id + " out");
            }
        }
    }
}
