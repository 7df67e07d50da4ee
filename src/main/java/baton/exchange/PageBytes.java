package baton.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Bytes as the text of a page that is read by windows-1252, in which every byte is a letter. Three of them a page
/// cannot hold as they are: 0 is replaced, a carriage return becomes a line feed, and `<` could end the element. So
/// bytes stand in blocks, each shifted by a number that leaves none of the three in it, and that is its first letter.
/// That is half a per cent more; base64 would be a third.
final class PageBytes {
    /// The last one always works: three of its bytes' values can rule out 240 of 253 numbers at most.
    private static final int[] BLOCKS = {250, 200, 160, 80};

    private PageBytes() {}

    /// The bytes, opened anew each time.
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /// The largest length of a block for which each block of these bytes has a number.
    static int block(Source source) throws IOException {
        for (var block : BLOCKS) {
            try (var in = source.open()) {
                if (write(in, block, OutputStream.nullOutputStream())) {
                    return block;
                }
            }
        }
        throw new IllegalStateException("eighty bytes always leave a number");
    }

    /// @return whether each block had a number; nothing is to be believed of what was written otherwise
    static boolean write(InputStream in, int block, OutputStream out) throws IOException {
        var plain = new byte[block];
        var shifted = new byte[block + 1];
        for (int read = in.readNBytes(plain, 0, block); read > 0; read = in.readNBytes(plain, 0, block)) {
            var shift = shift(plain, read);
            if (shift < 0) {
                return false;
            }
            shifted[0] = (byte) shift;
            for (int i = 0; i < read; i++) {
                shifted[i + 1] = (byte) (plain[i] + shift);
            }
            out.write(shifted, 0, read + 1);
        }
        return true;
    }

    /// A number by which no byte becomes one that a page cannot hold, and that is none itself; -1 if there is none.
    private static int shift(byte[] bytes, int count) {
        var there = new boolean[256];
        for (int i = 0; i < count; i++) {
            there[bytes[i] & 0xff] = true;
        }
        for (int shift = 1; shift < 256; shift++) {
            if (shift != '\r'
                    && shift != '<'
                    && !there[-shift & 0xff]
                    && !there['\r' - shift & 0xff]
                    && !there['<' - shift & 0xff]) {
                return shift;
            }
        }
        return -1;
    }
}
