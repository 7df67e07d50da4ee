package baton.media.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Mends a take whose last fragment was begun and not written: the disk was full, or the power went, in the middle of
/// its header. One torn header makes readers refuse the whole file; without it everything before plays.
public final class FragmentRepair {
    private static final int HEAD = 16;
    private static final String FRAGMENT = "moof";
    private static final String MEDIA = "mdat";

    private FragmentRepair() {}

    /// Cuts a torn header off. Media that ends early stays: it plays as far as it goes.
    ///
    /// @return whether there was one; a file without whole fragments before it is left alone
    public static boolean cutOff(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var length = channel.size();
            var fragments = 0;
            long at = 0;
            while (at < length) {
                var head = ByteBuffer.allocate(HEAD);
                channel.read(head, at);
                head.flip();
                if (head.remaining() < 8) {
                    break;
                }
                var type = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
                long size = Integer.toUnsignedLong(head.getInt(0));
                if (size == 1 && head.remaining() == HEAD) {
                    size = head.getLong(8);
                }
                if (size < 8) {
                    return false;
                }
                if (size > length - at) {
                    if (type.equals(MEDIA)) {
                        return false;
                    }
                    break;
                }
                if (type.equals(FRAGMENT)) {
                    fragments++;
                }
                at += size;
            }
            if (at >= length || fragments == 0) {
                return false;
            }
            channel.truncate(at);
            channel.force(true);
            return true;
        }
    }
}
