package baton.ui.storage;

import java.util.List;

/// Brings back a library that cannot be opened.
public interface RecoveryService {
    /// What can be put in its place, newest first.
    List<BackupLine> backups();

    /// @param newer whether what was done after the backup comes back too, out of the files beside the
    /// recordings
    /// @return what came back, in sentences
    /// @throws Exception with its own sentence; nothing was changed then
    List<String> restore(BackupLine backup, boolean newer, Progress progress) throws Exception;

    /// Makes it anew out of the files beside the recordings.
    ///
    /// @return what came back, in sentences
    List<String> rebuild() throws Exception;
}
