package baton.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;

/// Memory for pictures, used again from clip to clip: it is large, and only the collector could free it. What the
/// screen
/// still looks at stays valid, whoever has ended meanwhile.
final class PictureMemory {
    /// Bytes that are kept while nobody uses them.
    private static final long MOST = 64L << 20;

    private static final List<PictureMemory> FREE = new ArrayList<>();

    private final ByteBuffer bytes;
    private final BytePointer pointer;

    private PictureMemory(int size) {
        bytes = ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
        pointer = new BytePointer(bytes);
    }

    static PictureMemory of(int size) {
        synchronized (FREE) {
            for (int i = FREE.size() - 1; i >= 0; i--) {
                if (FREE.get(i).bytes.capacity() == size) {
                    return FREE.remove(i);
                }
            }
        }
        return new PictureMemory(size);
    }

    /// Nobody writes to it any more.
    void release() {
        synchronized (FREE) {
            FREE.add(this);
            var kept = FREE.stream().mapToLong(m -> m.bytes.capacity()).sum();
            while (kept > MOST) {
                kept -= FREE.removeFirst().bytes.capacity();
            }
        }
    }

    /// BGRA.
    ByteBuffer bytes() {
        return bytes;
    }

    BytePointer pointer() {
        return pointer;
    }
}
