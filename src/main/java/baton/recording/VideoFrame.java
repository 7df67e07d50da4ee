package baton.recording;

import java.nio.ByteBuffer;

/// One picture from a camera. Valid only during the call that hands it over.
public interface VideoFrame {
    /// When the camera took it, on the clock of [System#nanoTime()].
    long takenAt();

    /// True while later pictures already wait: whoever only looks should then let this one pass.
    boolean lagging();

    /// Copies it, scaled, as BGRA with full opacity.
    ///
    /// @param target at least `width * height * 4` bytes, direct
    void copyTo(ByteBuffer target, int width, int height);
}
