package baton.ui.storage;

import baton.handoff.record.HandoffType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the library keeps on this machine, as the settings see it: all in words, ready to be shown.
public interface StorageService {
    /// One line of what takes room.
    record Room(String what, String size) {}

    /// One handoff in the trash.
    record TrashLine(UUID handoff, String words) {}

    /// All that the page shows.
    ///
    /// @param summary how many recordings, and since when
    /// @param warnings what should be looked after; usually none
    /// @param retention days for which a type's recordings are kept; types without an entry keep them
    /// @param retentionDue how many recordings the next upkeep deletes
    /// @param old the folder before a move, as long as it is there; null if there is none
    record State(
            List<Room> rooms,
            String summary,
            List<String> warnings,
            List<BackupLine> backups,
            List<TrashLine> trash,
            Map<HandoffType, Integer> retention,
            int retentionDue,
            Path recordings,
            @Nullable Path old) {
        public State {
            rooms = List.copyOf(rooms);
            warnings = List.copyOf(warnings);
            backups = List.copyOf(backups);
            trash = List.copyOf(trash);
            retention = Map.copyOf(retention);
        }
    }

    State look() throws Exception;

    /// Opens a folder in the person's own program for it.
    void show(Path folder);

    /// @return what was backed up, in a sentence
    String backUp(Progress progress) throws Exception;

    void deleteBackup(BackupLine backup) throws Exception;

    /// Closes the library and shows what can be put in its place.
    void restore();

    void putBack(TrashLine line) throws Exception;

    void deleteForGood(TrashLine line) throws Exception;

    /// @param days 0 to keep the recordings of this type
    void keep(HandoffType type, int days) throws Exception;

    /// Where somebody on a prospect's side stands.
    ///
    /// @return a line for each handoff, in words; empty for nobody
    /// @throws IllegalArgumentException for less than a name
    List<String> find(String nameOrEmail) throws Exception;

    /// Erases them.
    ///
    /// @return what was done, and which backups still hold them
    List<String> erase(String nameOrEmail) throws Exception;

    /// What moving the recordings there means, in sentences.
    ///
    /// @throws Exception with its own sentence if it cannot be done
    List<String> plan(Path folder) throws Exception;

    /// Copies, proves the copy, and lets it be the folder from the next opening on.
    ///
    /// @return what was done, in sentences
    List<String> move(Path folder, Progress progress) throws Exception;

    void deleteOld() throws Exception;

    /// Opens the library again, with its recordings where they are now.
    void reopen();
}
