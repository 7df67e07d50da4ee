package baton.media.capture;

import baton.media.ffmpeg.BgraScaler;
import baton.recording.VideoFrame;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// A decoded frame of a camera, reused from one to the next by the camera's thread, which owns it and closes it.
final class DecodedFrame implements VideoFrame, AutoCloseable {
    private final AVFrame frame;
    private final BgraScaler scaler = new BgraScaler();
    /// The scaler needs more room than a frame has; freed by the collector.
    private ByteBuffer room = ByteBuffer.allocateDirect(0);
    private long takenAt;
    private boolean lagging;

    DecodedFrame(AVFrame frame) {
        this.frame = frame;
    }

    void set(long taken, boolean behind) {
        takenAt = taken;
        lagging = behind;
    }

    AVFrame frame() {
        return frame;
    }

    @Override
    public long takenAt() {
        return takenAt;
    }

    @Override
    public boolean lagging() {
        return lagging;
    }

    @Override
    public void copyTo(ByteBuffer target, int width, int height) {
        var needed = BgraScaler.room(width, height);
        if (room.capacity() < needed) {
            room = ByteBuffer.allocateDirect(needed);
        }
        scaler.scale(frame, room, width, height);
        target.put(0, room, 0, width * height * 4);
    }

    @Override
    public void close() {
        scaler.close();
    }
}
