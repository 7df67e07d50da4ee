package baton.media.player;

import baton.media.ffmpeg.BgraScaler;
import baton.media.ffmpeg.FrameSize;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Decoded pictures on their way to the screen: a few buffers that are used again and again. Filled by the decoder's
/// thread, emptied by the screen's.
final class VideoFrameQueue implements AutoCloseable {
    private static final int BUFFERS = 7;
    /// Pictures that were lent and may still be looked at: the one that is shown, and the one before it, which may
    /// still be on its way to the screen.
    private static final int LENT = 2;
    /// Seconds; half a screen's frame: a picture due within it is due now.
    private static final double SOON = 0.008;

    private record Waiting(FrameMemory pixels, double seconds, int generation) {}

    private volatile FrameSize size;
    private final ArrayDeque<FrameMemory> free = new ArrayDeque<>();
    private final ArrayDeque<FrameMemory> lent = new ArrayDeque<>();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final BgraScaler scaler = new BgraScaler();
    private int shownGeneration = -1;
    private boolean closed;

    VideoFrameQueue(FrameSize size) {
        this.size = size;
        fill();
    }

    private void fill() {
        for (int i = 0; i < BUFFERS; i++) {
            free.add(FrameMemory.of(size));
        }
    }

    /// From now on pictures have this size. What waits in another one is dropped.
    synchronized void resize(FrameSize wanted) {
        if (closed || wanted.equals(size)) {
            return;
        }
        size = wanted;
        releaseAll();
        fill();
        notifyAll();
    }

    /// A buffer that was of use is used again, unless pictures have another size by now.
    private void giveBack(FrameMemory pixels) {
        if (pixels.fits(size) && free.size() < BUFFERS) {
            free.add(pixels);
        } else {
            pixels.release();
        }
    }

    private void releaseAll() {
        waiting.forEach(w -> w.pixels().release());
        free.forEach(FrameMemory::release);
        waiting.clear();
        free.clear();
    }

    /// Converts a picture and queues it; waits for a free buffer.
    ///
    /// @return false if the queue was closed or `stillWanted` said no
    boolean put(AVFrame frame, double seconds, int generation, BooleanSupplier stillWanted)
            throws InterruptedException {
        FrameMemory pixels;
        FrameSize into;
        synchronized (this) {
            while ((pixels = free.poll()) == null) {
                if (closed || !stillWanted.getAsBoolean()) {
                    return false;
                }
                wait(10);
            }
            into = size;
        }
        var scaled = false;
        try {
            scaler.scale(frame, pixels.room(), into.width(), into.height());
            scaled = true;
        } finally {
            if (!scaled) {
                pixels.release();
            }
        }
        synchronized (this) {
            if (into.equals(size)) {
                waiting.add(new Waiting(pixels, seconds, generation));
            } else {
                // Resized meanwhile: this one picture is missing.
                pixels.release();
            }
            notifyAll();
        }
        return true;
    }

    /// Which picture is wanted.
    ///
    /// @param now seconds of the clip; ignored for `next`
    /// @param next whether it is the one after the last, whenever it is due
    record Wanted(double now, boolean next, int generation) {}

    /// Copies out the newest picture that is due; older ones are passed over. The first picture after a jump is due at
    /// once.
    ///
    /// @return when it is due, in seconds of the clip; NaN if there is none
    synchronized double copy(Wanted wanted, ByteBuffer target) {
        var due = wanted.next() ? following(wanted.generation()) : due(wanted.now(), wanted.generation());
        if (due == null) {
            return Double.NaN;
        }
        target.clear();
        var pixels = due.pixels().bytes().duplicate().order(target.order());
        if (size.isUpright()) {
            target.put(0, pixels, 0, size.bytes());
        } else {
            size.turn(pixels.asIntBuffer(), target.asIntBuffer());
        }
        giveBack(due.pixels());
        return due.seconds();
    }

    /// Whether pictures can be looked at where they lie.
    boolean canLend() {
        return size.isUpright();
    }

    /// The same picture where it lies: it stays as it is until the second one after it was lent.
    ///
    /// @param at told when it is due, in seconds of the clip
    synchronized @Nullable ByteBuffer lend(Wanted wanted, DoubleConsumer at) {
        var due = wanted.next() ? following(wanted.generation()) : due(wanted.now(), wanted.generation());
        if (due == null) {
            return null;
        }
        lent.add(due.pixels());
        while (lent.size() > LENT) {
            giveBack(lent.remove());
        }
        at.accept(due.seconds());
        return due.pixels().bytes();
    }

    private @Nullable Waiting due(double now, int generation) {
        Waiting due = null;
        while (!closed && !waiting.isEmpty()) {
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
        return due;
    }

    private @Nullable Waiting following(int generation) {
        while (!closed && !waiting.isEmpty()) {
            var next = waiting.remove();
            notifyAll();
            if (next.generation() == generation) {
                shownGeneration = generation;
                return next;
            }
            giveBack(next.pixels());
        }
        return null;
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
        releaseAll();
        lent.forEach(FrameMemory::release);
        lent.clear();
        scaler.close();
    }
}
