package baton.recording;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a take ended.
///
/// @param seen pictures the camera delivered during the take
/// @param lost pictures of these that are not in the file
/// @param stopToFile from the stop to a file that can be played
/// @param silent true if nobody was heard in it (row R3)
/// @param cutShortBy what ended it before a person did; null if a person stopped it
public record TakeResult(
        Duration length,
        long seen,
        long lost,
        Duration stopToFile,
        boolean silent,
        @Nullable DeviceException cutShortBy) {}
