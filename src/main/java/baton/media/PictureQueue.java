package baton.media;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FAST_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
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
    /// Times smaller than which it is averaged over more than two neighbours.
    private static final double MUCH = 2.2;

    private static final int UNSCALED = 1 << 16;
    /// Seconds; half a screen's frame: a picture due within it is due now.
    private static final double SOON = 0.008;

    private record Waiting(BytePointer pixels, PictureSize size, double seconds, int generation) {}

    private volatile PictureSize size;
    private PictureSize scaledTo = new PictureSize(0, 0, 0);
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

    PictureQueue(PictureSize size) {
        this.size = size;
        fill();
    }

    private void fill() {
        for (int i = 0; i < BUFFERS; i++) {
            free.add(new BytePointer((long) size.bytes()));
        }
    }

    /// From now on pictures have this size. What waits in another one is dropped.
    synchronized void resize(PictureSize wanted) {
        if (closed || wanted.equals(size)) {
            return;
        }
        size = wanted;
        waiting.forEach(w -> w.pixels().close());
        waiting.clear();
        free.forEach(BytePointer::close);
        free.clear();
        fill();
        notifyAll();
    }

    /// A buffer that was of use is used again, unless pictures have another size by now.
    private void giveBack(BytePointer pixels) {
        if (pixels.capacity() == size.bytes() && free.size() < BUFFERS) {
            free.add(pixels);
        } else {
            pixels.close();
        }
    }

    /// Converts a picture and queues it; waits for a free buffer.
    ///
    /// @return false if the queue was closed or `stillWanted` said no
    boolean put(AVFrame frame, double seconds, int generation, BooleanSupplier stillWanted)
            throws InterruptedException {
        BytePointer pixels;
        PictureSize into;
        synchronized (this) {
            while ((pixels = free.poll()) == null) {
                if (closed || !stillWanted.getAsBoolean()) {
                    return false;
                }
                wait(10);
            }
            into = size;
        }
        convert(frame, pixels, into);
        synchronized (this) {
            if (into.equals(size)) {
                waiting.add(new Waiting(pixels, into, seconds, generation));
            } else {
                // Resized meanwhile: this one picture is missing.
                pixels.close();
            }
            notifyAll();
        }
        return true;
    }

    private void convert(AVFrame frame, BytePointer pixels, PictureSize into) {
        var open = scaler;
        if (open == null
                || scaledFormat != frame.format()
                || scaledWidth != frame.width()
                || scaledHeight != frame.height()
                || !scaledTo.equals(into)) {
            if (open != null) {
                sws_freeContext(open);
            }
            open = sws_getContext(
                    frame.width(),
                    frame.height(),
                    frame.format(),
                    into.width(),
                    into.height(),
                    AV_PIX_FMT_BGRA,
                    frame.width() > into.width() * MUCH ? SWS_BILINEAR : SWS_FAST_BILINEAR,
                    null,
                    null,
                    (DoublePointer) null);
            if (open == null || open.isNull()) {
                throw new FfException(0, "pictures of this form cannot be shown");
            }
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
            scaledTo = into;
        }
        planes.put(0, pixels);
        strides.put(0, into.width() * 4);
        sws_scale(open, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
    }

    /// Copies out the newest picture that is due; older ones are passed over. The first picture after a jump is due at
    /// once.
    ///
    /// @return when it is due, in seconds of the clip; NaN if there is none
    synchronized double take(double now, int generation, ByteBuffer target) {
        if (closed) {
            return Double.NaN;
        }
        Waiting due = null;
        while (!waiting.isEmpty()) {
            var next = waiting.element();
            var stale = next.generation() != generation;
            var first = shownGeneration != generation && due == null;
            if (!stale && !first && next.seconds() > now + SOON) {
                break;
            }
            waiting.remove();
            if (stale) {
                giveBack(next.pixels());
                continue;
            }
            if (due != null) {
                giveBack(due.pixels());
            }
            due = next;
            shownGeneration = generation;
        }
        notifyAll();
        return due == null ? Double.NaN : show(due, target);
    }

    /// Copies out the next picture, whenever it is due.
    ///
    /// @return when it is due; NaN if it is not decoded yet
    synchronized double takeNext(int generation, ByteBuffer target) {
        while (!closed && !waiting.isEmpty()) {
            var next = waiting.remove();
            if (next.generation() == generation) {
                shownGeneration = generation;
                notifyAll();
                return show(next, target);
            }
            giveBack(next.pixels());
        }
        notifyAll();
        return Double.NaN;
    }

    private double show(Waiting due, ByteBuffer target) {
        target.clear();
        var pixels = due.pixels().asByteBuffer().order(target.order());
        if (size.quarters() == 0) {
            target.put(0, pixels, 0, size.bytes());
        } else {
            turn(pixels.asIntBuffer(), target.asIntBuffer());
        }
        giveBack(due.pixels());
        return due.seconds();
    }

    private void turn(IntBuffer from, IntBuffer to) {
        var wide = size.shownWidth();
        var high = size.shownHeight();
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                var source = switch (size.quarters()) {
                    case 1 -> (size.height() - 1 - x) * size.width() + y;
                    case 2 -> (size.height() - 1 - y) * size.width() + size.width() - 1 - x;
                    default -> x * size.width() + size.width() - 1 - y;
                };
                to.put(y * wide + x, from.get(source));
            }
        }
    }

    /// Lets go of every picture: a jump made them stale, and the decoder is not to wait for the screen to notice.
    synchronized void drop() {
        waiting.forEach(w -> giveBack(w.pixels()));
        waiting.clear();
        notifyAll();
    }

    /// Waits until there is a picture.
    synchronized void await(long millis) throws InterruptedException {
        var until = System.nanoTime() + millis * 1_000_000;
        for (var left = millis; waiting.isEmpty() && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
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
