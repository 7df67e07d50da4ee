package baton.recording;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Begins files to record into, and makes finished ones ready to be kept.
public interface TakeFiles {
    /// Begins a file that can be read up to its last second whatever happens to the program.
    ///
    /// @param mode size of the recorded picture; null for sound alone
    TakeWriter begin(Path file, @Nullable VideoMode mode, boolean withSound) throws DeviceException;

    /// Copies a take so that it plays from its first byte on: whole, without encoding it again.
    ///
    /// @param from a finished or an interrupted take
    /// @param chapters written into the file, for other players
    /// @throws DeviceException if nothing in it can be played
    void finishCopy(Path from, List<Chapter> chapters, Path to) throws DeviceException;

    /// What the file holds. The file is only read.
    ///
    /// @throws DeviceException if nothing in it can be played
    ClipFacts inspect(Path file) throws DeviceException;

    /// Cuts off a take what nobody can play: its last fragment, if its header was torn off by a full disk or a lost
    /// power supply. Only for files that this program recorded.
    ///
    /// @return whether there was one, so that the file is worth another look
    boolean repair(Path file);

    /// What a take holds, once it was repaired if need be.
    ///
    /// @throws DeviceException if nothing in it can be played
    default ClipFacts inspectTake(Path take) throws DeviceException {
        try {
            return inspect(take);
        } catch (DeviceException torn) {
            if (repair(take)) {
                return inspect(take);
            }
            throw torn;
        }
    }
}
