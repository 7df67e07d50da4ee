package baton.recording;

import java.nio.file.Path;

/// Begins files to record into, and makes finished ones ready to be kept.
public interface TakeWriters {
    /// Begins a file that can be read up to its last second whatever happens to the program.
    TakeWriter begin(Path file, PictureMode mode, boolean withSound) throws DeviceException;

    /// Copies a take so that it plays from its first byte on: whole, without encoding it again.
    ///
    /// @param from a finished or an interrupted take
    /// @throws DeviceException if nothing in it can be played
    void finishCopy(Path from, Path to) throws DeviceException;

    /// What the file holds.
    ///
    /// @throws DeviceException if nothing in it can be played
    ClipFacts inspect(Path file) throws DeviceException;
}
