package baton.media.capture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/// Draws the test camera's picture: a moving picture with the frame's number burned in, readable by a person and by a
/// program. The program's part is three rows of twenty black or white blocks at the top edge, the most significant bit
/// first: row 0 the frame's number, row 1 its time in milliseconds (20 bits each), row 2 `10`, two zero bits, the
/// checksum of the five bytes above (8 bits), the flash flag, `0`, `101100`.
final class TestPattern {
    static final int FLASH_PERIOD_MS = 4096;
    static final int FLASH_MS = 100;
    private static final int BLOCKS = 20;
    private static final int ROW = 16;
    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;
    /// Which of the seven strokes each digit has: top, upper left, upper right, middle, lower left, lower right,
    /// bottom.
    private static final int[] DIGITS = {
        0b1110111, 0b0010010, 0b1011101, 0b1011011, 0b0111010, 0b1101011, 0b1101111, 0b1010010, 0b1111111, 0b1111011
    };

    private final int width;
    private final int height;
    private final byte[] background;
    private final byte[] videoFrame;

    TestPattern(int width, int height) {
        this.width = width;
        this.height = height;
        background = new byte[width * height];
        videoFrame = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                background[y * width + x] = (byte) (70 + 80 * y / height + 40 * x / width);
            }
        }
    }

    static boolean isFlash(long timeMs) {
        return timeMs % FLASH_PERIOD_MS < FLASH_MS;
    }

    /// @param luma target plane, rows of `stride` bytes
    /// @param timeMs on the machine's steady clock
    void draw(ByteBuffer luma, int stride, long number, long timeMs) {
        System.arraycopy(background, 0, videoFrame, 0, videoFrame.length);
        var swing = (int) (width * (0.5 + 0.25 * Math.sin(number / 20.0)));
        disc(swing, height * 2 / 3, height / 8);
        if (isFlash(timeMs)) {
            box(width * 3 / 8, height * 3 / 8, width / 4, height / 4, WHITE);
        }
        digits(number, width - 6 * 36 - 24, 64);
        code(number, timeMs);
        for (int y = 0; y < height; y++) {
            luma.put(y * stride, videoFrame, y * width, width);
        }
    }

    private void code(long number, long timeMs) {
        var first = number & 0xfffff;
        var second = timeMs & 0xfffff;
        var both = first << BLOCKS | second;
        long sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += both >> 8 * i & 0xff;
        }
        var third = 0b10L << 18 | (sum & 0xff) << 8 | (isFlash(timeMs) ? 1 << 7 : 0) | 0b101100;
        bits(0, first);
        bits(1, second);
        bits(2, third);
    }

    private void bits(int row, long value) {
        var block = width / BLOCKS;
        for (int i = 0; i < BLOCKS; i++) {
            box(i * block, row * ROW, block, ROW, (value >> BLOCKS - 1 - i & 1) == 1 ? WHITE : BLACK);
        }
    }

    private void digits(long number, int left, int top) {
        var text = String.format(Locale.ROOT, "%06d", number % 1_000_000);
        for (int i = 0; i < text.length(); i++) {
            var strokes = DIGITS[text.charAt(i) - '0'];
            var x = left + i * 36;
            stroke(strokes, 6, x, top, 24, 4);
            stroke(strokes, 5, x, top, 4, 24);
            stroke(strokes, 4, x + 20, top, 4, 24);
            stroke(strokes, 3, x, top + 20, 24, 4);
            stroke(strokes, 2, x, top + 20, 4, 24);
            stroke(strokes, 1, x + 20, top + 20, 4, 24);
            stroke(strokes, 0, x, top + 40, 24, 4);
        }
    }

    private void stroke(int strokes, int bit, int x, int y, int w, int h) {
        if ((strokes >> bit & 1) == 1) {
            box(x, y, w, h, WHITE);
        }
    }

    private void disc(int centerX, int centerY, int radius) {
        for (int y = Math.max(0, centerY - radius); y < Math.min(height, centerY + radius); y++) {
            var half = (int) Math.sqrt((double) radius * radius - (double) (y - centerY) * (y - centerY));
            box(centerX - half, y, 2 * half, 1, (byte) 200);
        }
    }

    private void box(int x, int y, int w, int h, byte shade) {
        for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
            var from = Math.max(0, x);
            var to = Math.min(width, x + w);
            if (from < to) {
                Arrays.fill(videoFrame, row * width + from, row * width + to, shade);
            }
        }
    }
}
