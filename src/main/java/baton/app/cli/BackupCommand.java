package baton.app.cli;

import baton.app.platform.Versions;
import baton.store.backup.Backup;
import baton.store.backup.Backups;
import baton.store.file.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Takes a backup of the library, also while its window is open.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Backs the library up and checks the copy row by row. Recordings are files already: copy their folder.")
final class BackupCommand extends Verb {
    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Another place than the library's own backups; it stays there until you delete it.")
    @Nullable
    Path to;

    @Override
    public Integer call() throws Exception {
        try (var workspace = door.open()) {
            var backups = new Backups(door.home().library(), Versions.BATON);
            var now = workspace.clock.instant();
            var taken = to == null
                    ? backups.take(workspace.database, Backup.Kind.BY_HAND, now, Progress.NONE)
                    : backups.takeTo(workspace.database, to, now, Progress.NONE);
            out().println(strings.get("backup.taken", taken.file(), taken.handoffs(), taken.people()));
        }
        return 0;
    }
}
