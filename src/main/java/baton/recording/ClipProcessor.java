package baton.recording;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Makes things from finished recordings. Slow; never touches the recording itself.
public interface ClipProcessor {
    /// Listens to the whole recording.
    ///
    /// @throws DeviceException if it has no sound that can be read
    SoundProfile listen(Path recording) throws DeviceException;

    /// Writes the picture at this moment as JPEG.
    ///
    /// @throws DeviceException if there is no picture
    void poster(Path recording, Duration at, Path jpeg) throws DeviceException;

    /// Writes a copy for other programs: MP4 that plays from its first byte, with its chapters and captions. If it is
    /// trimmed it is encoded again, so that what was cut is truly gone.
    ///
    /// @param chapters on the time of the whole recording
    /// @param captions on the time of the whole recording; none if nothing is written down
    void export(Path recording, Trim trim, List<Chapter> chapters, List<Caption> captions, Path to)
            throws DeviceException;
}
