package baton.app;

import baton.app.platform.AppDirectories;
import baton.store.backup.Backup;
import baton.ui.kit.Strings;
import baton.ui.storage.BackupLine;
import baton.ui.storage.Progress;
import baton.ui.storage.RecoveryService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// The rescue of one home's library, with its backups in words.
record FileRecoveryService(AppDirectories home, LibraryRecovery rescue, Strings strings) implements RecoveryService {
    @Override
    public List<BackupLine> backups() {
        return rescue.list().stream().map(b -> line(b, strings)).toList();
    }

    static BackupLine line(Backup backup, Strings strings) {
        var megabytes = backup.bytes() / 1_000_000.0;
        var holds = backup.handoffs() < 0
                ? strings.get("storage.backup.unknown", megabytes)
                : strings.get("storage.backup.holds", backup.handoffs(), megabytes);
        var goes = backup.goes() == null
                ? strings.get("storage.backup.stays")
                : strings.get("storage.backup.goes", backup.goes());
        return new BackupLine(
                backup.file().toString(),
                LibraryRecovery.WHEN.format(backup.takenAt().atZone(ZoneId.systemDefault())),
                strings.of(backup.kind()) + ", " + holds + ", " + goes,
                backup.kind() != Backup.Kind.SET_ASIDE);
    }

    @Override
    public List<String> restore(BackupLine backup, boolean newer, Progress progress) throws IOException {
        return rescue.restore(Path.of(backup.file()), newer, progress::goOn);
    }

    @Override
    public List<String> rebuild() throws IOException, UserMessageException {
        return rescue.rebuild(home.recordings());
    }
}
