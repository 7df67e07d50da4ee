package baton.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FAST_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import baton.recording.Picture;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// A decoded picture of a camera, reused from one picture to the next by the camera's thread.
final class FramePicture implements Picture, AutoCloseable {
    private final AVFrame frame;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private @Nullable SwsContext scaler;
    private long takenAt;
    private boolean lagging;

    FramePicture(AVFrame frame) {
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
        scaler = sws_getCachedContext(
                scaler,
                frame.width(),
                frame.height(),
                frame.format(),
                width,
                height,
                AV_PIX_FMT_BGRA,
                SWS_FAST_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        try (var bytes = new BytePointer(target)) {
            planes.put(0, bytes);
            strides.put(0, width * 4);
            sws_scale(scaler, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        }
    }

    @Override
    public void close() {
        if (scaler != null) {
            sws_freeContext(scaler);
        }
        planes.close();
        strides.close();
    }
}
