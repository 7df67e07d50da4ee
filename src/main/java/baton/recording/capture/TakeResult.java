package baton.recording.capture;

import baton.recording.DeviceException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a take ended.
///
/// @param seen pictures the camera delivered during the take
/// @param lost pictures of these that are not in the file, since the machine was too slow
/// @param damaged pictures of these that are not in the file, since they could not be decoded
/// @param stopToFile from the stop to a file that can be played
/// @param silent true if nobody was heard in it
/// @param cutShortBy what ended it before a person did; null if a person stopped it
public record TakeResult(
        Duration length,
        long seen,
        long lost,
        long damaged,
        Duration stopToFile,
        boolean silent,
        @Nullable DeviceException cutShortBy) {
    private static final int MANY = 100;

    /// Whether a frame in a hundred or more could not be decoded: the picture stands still for moments.
    public boolean hasManyDamaged() {
        return damaged * MANY > seen;
    }
}
