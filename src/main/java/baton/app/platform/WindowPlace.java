package baton.app.platform;

import javafx.geometry.Rectangle2D;

/// Where the window begins on a screen, in the middle of it, and never larger than it; in scaled pixels.
///
/// @param bounds of the window, without its title
/// @param leastWidth narrower it cannot be made
/// @param leastHeight lower it cannot be made
public record WindowPlace(Rectangle2D bounds, double leastWidth, double leastHeight) {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 540;
    /// What a window manager may add above the window.
    private static final double TITLE_BAR = 40;

    /// @param room what the screen has, without panels
    public static WindowPlace on(Rectangle2D room) {
        var width = Math.min(WIDTH, room.getWidth());
        var height = Math.min(HEIGHT, room.getHeight() - TITLE_BAR);
        return new WindowPlace(
                new Rectangle2D(
                        room.getMinX() + (room.getWidth() - width) / 2,
                        room.getMinY() + (room.getHeight() - height) / 2,
                        width,
                        height),
                Math.min(LEAST_WIDTH, width),
                Math.min(LEAST_HEIGHT, height));
    }
}
