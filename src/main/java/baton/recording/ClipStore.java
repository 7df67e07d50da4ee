package baton.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps clips: a file beside the database, and a row that describes it.
public interface ClipStore {
    /// Whether a clip's file is still as it was kept.
    enum Condition {
        FINE,
        MISSING,
        /// The folder of all clips is not there: a drive that is not plugged in, or a folder that was moved.
        FOLDER_MISSING,
        /// It belongs to the team's server, and was not fetched yet.
        AWAY,
        /// Another length than the row says.
        DAMAGED;

        public boolean hasFile() {
            return this == FINE || this == DAMAGED;
        }
    }

    /// Takes the file over: synced, then moved to its place, then the row. Afterwards it is gone from where it was.
    Clip keep(UUID id, Path file, ClipFacts facts, ClipNotes notes) throws IOException;

    /// Forgets a clip that nobody took over, with its file.
    void remove(Clip clip) throws IOException;

    Optional<Clip> find(UUID id);

    Path path(Clip clip);

    /// Where the picture that stands for the clip lies, or would lie; it can be missing.
    default Path poster(Clip clip) {
        return poster(clip.id());
    }

    /// The same, by the clip's id.
    Path poster(UUID clip);

    /// What is said in it, where somebody or something has written it down beside the clip; empty if not.
    List<Caption> captions(Clip clip);

    /// How many bytes of a clip that is away are here already.
    long arrived(Clip clip);

    /// Looks at the file without reading it whole.
    Condition condition(Clip clip);
}
