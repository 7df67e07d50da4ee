package baton.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Pictures of screens that were looked at and found good, a quarter as wide as the screen. A screen is compared with
/// its
/// picture in squares of eight pixels, by their brightness: how a letter is smoothed does not show there, where it
/// stands
/// does. `-Dbaton.golden=write` keeps what is shown now, to be looked at.
final class KeptPictures {
    private static final Path FOLDER = Path.of("src/test/resources/screens");
    private static final Path SEEN = Path.of("target/screens");
    private static final int SHRUNK = 4;
    /// Kept pixels along the side of a square.
    private static final int SQUARE = 2;
    /// Of 255 steps of brightness; a digit that is another one stays below.
    private static final int STEPS = 20;
    /// Percent of the squares that may differ: a clock that went on, a poster that was scaled a little otherwise.
    private static final double PERCENT = 1.5;

    private KeptPictures() {}

    /// @return what is wrong with it; empty if it is as it was kept
    static String compare(String name, BufferedImage screen) throws IOException {
        var now = shrink(screen);
        var kept = FOLDER.resolve(name + ".png");
        if ("write".equals(System.getProperty("baton.golden"))) {
            Files.createDirectories(FOLDER);
            ImageIO.write(now, "png", kept.toFile());
        }
        if (Files.notExists(kept)) {
            return name + ": no picture was kept; look at it and keep it with -Dbaton.golden=write";
        }
        var before = ImageIO.read(kept.toFile());
        if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            return name + ": of another size than the kept picture";
        }
        var percent = different(before, now);
        if (percent <= PERCENT) {
            return "";
        }
        Files.createDirectories(SEEN);
        var seen = SEEN.resolve(name + "-now.png");
        ImageIO.write(now, "png", seen.toFile());
        return "%s: %.1f %% of it is not as in %s; now it is as in %s".formatted(name, percent, kept, seen);
    }

    private static double different(BufferedImage before, BufferedImage now) {
        var squares = 0;
        var different = 0;
        for (int y = 0; y + SQUARE <= now.getHeight(); y += SQUARE) {
            for (int x = 0; x + SQUARE <= now.getWidth(); x += SQUARE) {
                squares++;
                if (Math.abs(brightness(before, x, y, SQUARE) - brightness(now, x, y, SQUARE)) > STEPS) {
                    different++;
                }
            }
        }
        return 100.0 * different / squares;
    }

    private static BufferedImage shrink(BufferedImage screen) {
        var small = new BufferedImage(
                screen.getWidth() / SHRUNK, screen.getHeight() / SHRUNK, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                small.getRaster().setSample(x, y, 0, brightness(screen, x * SHRUNK, y * SHRUNK, SHRUNK));
            }
        }
        return small;
    }

    /// The mean of a square; of a grey picture its samples, of a coloured one the green that weighs most.
    private static int brightness(BufferedImage picture, int left, int top, int side) {
        var band = picture.getRaster().getNumBands() == 1 ? 0 : 1;
        var sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += picture.getRaster().getSample(x, y, band);
            }
        }
        return sum / (side * side);
    }
}
