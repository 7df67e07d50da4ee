package baton.playback;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Reads small pictures out of a clip; takes up to a second.
@FunctionalInterface
public interface StillSource {
    /// How large a picture is at most, in pixels.
    int WIDTH = 192;

    int HEIGHT = 108;

    /// Pictures at regular moments, in their order, each as near as the clip allows without decoding all of it.
    ///
    /// @param count how many are wanted, at least 1; fewer come where the clip has fewer
    /// @return empty if there is no picture in it
    /// @throws ClipUnreadableException if it cannot be read
    List<Still> of(Path clip, Duration from, Duration to, int count) throws ClipUnreadableException;
}
