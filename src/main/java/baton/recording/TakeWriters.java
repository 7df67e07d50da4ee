package baton.recording;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Begins files to record into, and makes finished ones ready to be kept.
public interface TakeWriters {
    /// Begins a file that can be read up to its last second whatever happens to the program.
    ///
    /// @param mode size of the recorded picture; null for sound alone
    TakeWriter begin(Path file, @Nullable PictureMode mode, boolean withSound) throws DeviceException;

    /// Copies a take so that it plays from its first byte on: whole, without encoding it again.
    ///
    /// @param from a finished or an interrupted take
    /// @param chapters written into the file, for other players
    /// @throws DeviceException if nothing in it can be played
    void finishCopy(Path from, List<Chapter> chapters, Path to) throws DeviceException;

    /// What the file holds. A take whose end was torn off in the middle of a header is mended on the way: what nobody
    /// could play is cut off it.
    ///
    /// @throws DeviceException if nothing in it can be played
    ClipFacts inspect(Path file) throws DeviceException;
}
