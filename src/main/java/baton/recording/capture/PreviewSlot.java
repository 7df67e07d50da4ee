package baton.recording.capture;

import baton.recording.VideoFrame;
import java.nio.ByteBuffer;

/// The newest picture only: the camera's thread fills it, the screen takes it when it paints, nobody waits.
public final class PreviewSlot {
    private final int width;
    private final int height;
    private final ByteBuffer newest;
    private boolean fresh;

    public PreviewSlot(int width, int height) {
        this.width = width;
        this.height = height;
        newest = ByteBuffer.allocateDirect(width * height * 4);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    synchronized void offer(VideoFrame frame) {
        if (fresh) {
            return;
        }
        newest.clear();
        frame.copyTo(newest, width, height);
        fresh = true;
    }

    /// Copies the newest picture out.
    ///
    /// @param target BGRA, at least `width * height * 4` bytes
    /// @return false if there is none since the last call
    public synchronized boolean take(ByteBuffer target) {
        if (!fresh) {
            return false;
        }
        target.clear();
        target.put(0, newest, 0, newest.capacity());
        fresh = false;
        return true;
    }
}
