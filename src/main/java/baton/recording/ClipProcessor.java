package baton.recording;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

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

    /// Longer than this is no briefing, and would take its time.
    Duration LONGEST_TAKEN_IN = Duration.ofMinutes(30);

    /// Writes what another program has recorded as a take of our own: any file that FFmpeg reads, turned upright, at an
    /// even frame rate, in stereo at most. What is so already is copied; else it is encoded again.
    ///
    /// @param foreign untouched
    /// @throws DeviceException with one sentence if it cannot be, or is longer than [#LONGEST_TAKEN_IN]
    /// @throws CancellationException once it is not wanted any more; what was written until then is no take
    void takeIn(Path foreign, Path to, EncodingProgress progress) throws DeviceException;

    /// Writes a copy for other programs: MP4 that plays from its first byte, with its chapters and captions. If it is
    /// trimmed it is encoded again, so that what was cut is truly gone.
    ///
    /// @param chapters on the time of the whole recording
    /// @param captions on the time of the whole recording; none if nothing is written down
    void export(Path recording, Trim trim, List<Chapter> chapters, List<Caption> captions, Path to)
            throws DeviceException;
}
