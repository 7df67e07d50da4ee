package baton.media.ffmpeg;

import java.nio.IntBuffer;

/// How large pictures are handed to the screen: turned as the camera was held, and never larger than a screen needs. A
/// file decides its own size, and a hostile one would take all memory.
///
/// @param width of the decoded picture as it is scaled, before it is turned
/// @param quarters clockwise turns of 90 degrees, 0 to 3
/// @param mirrored left and right are exchanged after it is turned
public record FrameSize(int width, int height, int quarters, boolean mirrored) {
    private static final double MOST = 1920.0 * 1088;

    static FrameSize of(int width, int height, int quarters, boolean mirrored) {
        var scale = Math.min(1, Math.sqrt(MOST / Math.max(1.0, (double) width * height)));
        return new FrameSize(even(width * scale), even(height * scale), Math.floorMod(quarters, 4), mirrored);
    }

    private static int even(double size) {
        return Math.max(2, (int) Math.round(size / 2) * 2);
    }

    /// The same picture in another size, as it is shown.
    public FrameSize shownAs(int wide, int high) {
        return quarters % 2 == 0
                ? new FrameSize(wide, high, quarters, mirrored)
                : new FrameSize(high, wide, quarters, mirrored);
    }

    /// Whether it is shown as it is stored.
    public boolean isUpright() {
        return quarters == 0 && !mirrored;
    }

    /// Turns and mirrors a scaled picture into the one that is shown.
    ///
    /// @param from `width` by `height` pixels, from its beginning, as `to`
    public void turn(IntBuffer from, IntBuffer to) {
        var wide = shownWidth();
        var high = shownHeight();
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                var source = switch (quarters) {
                    case 0 -> y * width + x;
                    case 1 -> (height - 1 - x) * width + y;
                    case 2 -> (height - 1 - y) * width + width - 1 - x;
                    default -> x * width + width - 1 - y;
                };
                to.put(y * wide + (mirrored ? wide - 1 - x : x), from.get(source));
            }
        }
    }

    public int bytes() {
        return width * height * 4;
    }

    public int shownWidth() {
        return quarters % 2 == 0 ? width : height;
    }

    public int shownHeight() {
        return quarters % 2 == 0 ? height : width;
    }
}
