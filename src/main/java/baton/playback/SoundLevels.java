package baton.playback;

import java.nio.file.Path;

/// Listens to a whole clip; slow.
@FunctionalInterface
public interface SoundLevels {
    /// Decibels of each [SilenceDetector#STEP] milliseconds; empty if it has no sound.
    ///
    /// @throws ClipUnreadableException if it cannot be read
    double[] of(Path clip) throws ClipUnreadableException;
}
