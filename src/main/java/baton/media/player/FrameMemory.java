package baton.media.player;

import baton.media.ffmpeg.BgraScaler;
import baton.media.ffmpeg.FrameSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Memory for frames, used again from clip to clip: it is large, and only the collector could free it. What the screen
/// still looks at stays valid, whoever has ended meanwhile.
final class FrameMemory {
    /// Bytes that are kept while nobody uses them.
    private static final long MOST = 64L << 20;

    /// Bytes by which memory grows, so that it fits sizes that differ by little.
    private static final int PIECE = 1 << 20;

    private static final List<FrameMemory> FREE = new ArrayList<>();

    private final FrameSize size;
    private final ByteBuffer room;
    private final ByteBuffer bytes;

    private FrameMemory(FrameSize size, ByteBuffer room) {
        this.size = size;
        this.room = room;
        bytes = room.slice(0, size.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Memory for one frame of this size; whatever is in it is of no use. Memory that was for another size serves too,
    /// if it is not far too large: a window that is drawn larger and smaller must not take more and more.
    static FrameMemory of(FrameSize size) {
        var needed = BgraScaler.room(size.width(), size.height());
        synchronized (FREE) {
            for (int i = FREE.size() - 1; i >= 0; i--) {
                if (FREE.get(i).fits(size)) {
                    return FREE.remove(i);
                }
            }
            for (int i = FREE.size() - 1; i >= 0; i--) {
                var room = FREE.get(i).room;
                if (room.capacity() >= needed && room.capacity() / 2 <= needed) {
                    FREE.remove(i);
                    return new FrameMemory(size, room);
                }
            }
        }
        var whole = (needed + PIECE - 1) / PIECE * PIECE;
        return new FrameMemory(size, ByteBuffer.allocateDirect(whole));
    }

    /// Whether a frame of this size needs just this memory.
    boolean fits(FrameSize wanted) {
        return size.width() == wanted.width() && size.height() == wanted.height();
    }

    /// Nobody writes to it any more.
    void release() {
        synchronized (FREE) {
            FREE.add(this);
            var kept = FREE.stream().mapToLong(m -> m.room.capacity()).sum();
            while (kept > MOST) {
                kept -= FREE.removeFirst().room.capacity();
            }
        }
    }

    /// The frame: BGRA in rows without gaps.
    ByteBuffer bytes() {
        return bytes;
    }

    /// The frame and the room behind it that [BgraScaler] asks for.
    ByteBuffer room() {
        return room;
    }
}
