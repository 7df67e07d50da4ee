package baton.media;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Decoded pictures on their way to the screen: a few buffers that are used again and again. Filled by the decoder's
/// thread, emptied by the screen's.
final class PictureQueue implements AutoCloseable {
    private static final int BUFFERS = 6;
    private static final int UNSCALED = 1 << 16;
    /// Seconds; half a screen's frame: a picture due within it is due now.
    private static final double SOON = 0.008;

    private record Waiting(BytePointer pixels, double seconds, int generation) {}

    private final int width;
    private final int height;
    private final ArrayDeque<BytePointer> free = new ArrayDeque<>();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private @Nullable SwsContext scaler;
    private int scaledFormat = -1;
    private int scaledWidth;
    private int scaledHeight;
    private int shownGeneration = -1;
    private boolean closed;

    PictureQueue(int width, int height) {
        this.width = width;
        this.height = height;
        for (int i = 0; i < BUFFERS; i++) {
            free.add(new BytePointer((long) width * height * 4));
        }
    }

    /// Converts a picture and queues it; waits for a free buffer.
    ///
    /// @return false if the queue was closed or `stillWanted` said no
    boolean put(AVFrame frame, double seconds, int generation, BooleanSupplier stillWanted)
            throws InterruptedException {
        BytePointer pixels;
        synchronized (this) {
            while ((pixels = free.poll()) == null) {
                if (closed || !stillWanted.getAsBoolean()) {
                    return false;
                }
                wait(10);
            }
        }
        convert(frame, pixels);
        synchronized (this) {
            waiting.add(new Waiting(pixels, seconds, generation));
            notifyAll();
        }
        return true;
    }

    private void convert(AVFrame frame, BytePointer pixels) {
        var open = scaler;
        if (open == null
                || scaledFormat != frame.format()
                || scaledWidth != frame.width()
                || scaledHeight != frame.height()) {
            if (open != null) {
                sws_freeContext(open);
            }
            open = sws_getContext(
                    frame.width(),
                    frame.height(),
                    frame.format(),
                    width,
                    height,
                    AV_PIX_FMT_BGRA,
                    SWS_BILINEAR,
                    null,
                    null,
                    (DoublePointer) null);
            var matrix = frame.colorspace() == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_ITU601;
            sws_setColorspaceDetails(
                    open,
                    sws_getCoefficients(matrix),
                    frame.color_range() == AVCOL_RANGE_JPEG ? 1 : 0,
                    sws_getCoefficients(matrix),
                    1,
                    0,
                    UNSCALED,
                    UNSCALED);
            scaler = open;
            scaledFormat = frame.format();
            scaledWidth = frame.width();
            scaledHeight = frame.height();
        }
        planes.put(0, pixels);
        strides.put(0, width * 4);
        sws_scale(open, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
    }

    /// Copies out the newest picture that is due; older ones are passed over. The first picture after a jump is due at
    /// once.
    synchronized boolean take(double now, int generation, ByteBuffer target) {
        if (closed) {
            return false;
        }
        Waiting due = null;
        while (!waiting.isEmpty()) {
            var next = waiting.peek();
            var stale = next.generation() != generation;
            var first = shownGeneration != generation && due == null;
            if (!stale && !first && next.seconds() > now + SOON) {
                break;
            }
            waiting.remove();
            if (stale) {
                free.add(next.pixels());
                continue;
            }
            if (due != null) {
                free.add(due.pixels());
            }
            due = next;
            shownGeneration = generation;
        }
        if (due == null) {
            notifyAll();
            return false;
        }
        target.clear();
        target.put(0, due.pixels().asByteBuffer(), 0, width * height * 4);
        free.add(due.pixels());
        notifyAll();
        return true;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// Frees everything; the decoder's thread must have ended.
    @Override
    public synchronized void close() {
        closed = true;
        waiting.forEach(w -> w.pixels().close());
        free.forEach(BytePointer::close);
        waiting.clear();
        free.clear();
        if (scaler != null) {
            sws_freeContext(scaler);
        }
        planes.close();
        strides.close();
    }
}
