package baton.app;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/// Sees which numbered picture is on the screen, a thousand times a second: the server keeps its picture in a file that
/// is mapped here, so that looking costs neither of the players anything.
final class ScreenWatch implements AutoCloseable {
    /// The first time that a picture was seen.
    record Seen(long at, int code) {}

    private static final int COLOURS_AT = 76;
    private static final int COLOUR_BYTES = 12;
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(1);

    private final MappedByteBuffer screen;
    private final int pixels;
    private final int stride;
    private final List<Seen> seen = new ArrayList<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("screen watch").unstarted(this::run);
    private volatile boolean closing;

    /// @param folder where the server keeps its picture, in the format of xwd
    ScreenWatch(Path folder, int stride) throws IOException {
        try (var file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
            screen = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        }
        screen.order(ByteOrder.BIG_ENDIAN);
        pixels = screen.getInt(0) + screen.getInt(COLOURS_AT) * COLOUR_BYTES;
        this.stride = stride;
        thread.start();
    }

    private void run() {
        int last = -1;
        while (!closing) {
            var code = look();
            // Twice the same: not read while it was being drawn.
            if (code != last && look() == code) {
                last = code;
                synchronized (seen) {
                    seen.add(new Seen(System.nanoTime(), code));
                    seen.notifyAll();
                }
            }
            LockSupport.parkNanos(EVERY);
        }
    }

    private int look() {
        var white = new boolean[CodedClip.CELLS];
        var scale = PlayerLab.SHOWN / (double) CodedClip.WIDTH;
        var row = (int) ((CodedClip.HEIGHT - CodedClip.STRIP / 2) * scale);
        var cell = (int) (CodedClip.WIDTH / CodedClip.CELLS * scale);
        for (int i = 0; i < white.length; i++) {
            var at = pixels + (row * stride + i * cell + cell / 2) * 4;
            white[i] = (screen.get(at + 1) & 0xff) > 127;
        }
        return CodedClip.read(white);
    }

    /// What was seen between two moments, in order; without what is no number.
    List<Seen> between(long from, long until) {
        synchronized (seen) {
            return seen.stream()
                    .filter(s -> s.at() >= from && s.at() < until && s.code() > 0)
                    .toList();
        }
    }

    /// When one of these pictures was first seen after a moment.
    ///
    /// @return nanoseconds since then, -1 if it was not seen in time
    long until(long from, IntPredicate wanted, long timeoutMillis) throws InterruptedException {
        var deadline = from + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        synchronized (seen) {
            while (true) {
                for (int i = seen.size() - 1; i >= 0 && seen.get(i).at() >= from; i--) {
                    if (wanted.test(seen.get(i).code()) && !anyBefore(i, from, wanted)) {
                        return seen.get(i).at() - from;
                    }
                }
                var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return -1;
                }
                seen.wait(left);
            }
        }
    }

    private boolean anyBefore(int index, long from, IntPredicate wanted) {
        for (int i = index - 1; i >= 0 && seen.get(i).at() >= from; i--) {
            if (wanted.test(seen.get(i).code())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
    }
}
