package baton.ui.kit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows moving pictures: at every pulse of the screen it asks its source for the newest one. As large as fits, never
/// distorted. A source that can is asked for pictures of just that size: what nobody sees is not painted.
public final class FrameView extends Region {
    /// Gives pictures.
    @FunctionalInterface
    public interface Source {
        /// Copies the newest picture into `target`, BGRA.
        ///
        /// @return false if it has not changed
        boolean next(ByteBuffer target);

        /// Whether it lends pictures where they lie, instead of copying them.
        default boolean lends() {
            return false;
        }

        /// The newest picture where it lies, BGRA; it stays as it is until the second one after it was lent.
        ///
        /// @return null if it has not changed
        default @Nullable ByteBuffer lend() {
            return null;
        }

        /// Asks for pictures of another size, in pixels of the screen, from now on.
        ///
        /// @return false if they stay as they are
        default boolean resize(int width, int height) {
            return false;
        }
    }

    /// Nanoseconds a size must have stood: a window that is being drawn larger asks once.
    private static final long STEADY = 200_000_000L;
    /// Pixels by which a picture may miss its place and is not scaled.
    private static final double NEARLY = 2;

    private final ImageView image = new ImageView();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            follow(now);
            pull();
        }
    };
    private @Nullable Source source;
    private @Nullable Frame frame;
    private @Nullable Frame next;
    /// One for each place where pictures are lent.
    private final Map<ByteBuffer, Frame> lent = new IdentityHashMap<>();
    private double frameWidth = 16;
    private double frameHeight = 9;
    private int askedWidth;
    private int askedHeight;
    private int wantedWidth;
    private int wantedHeight;
    private long wantedSince;
    private boolean fixed;

    /// What one picture is copied into, and the image it is shown by.
    private static final class Frame {
        final ByteBuffer bytes;
        final PixelBuffer<IntBuffer> pixels;
        final WritableImage image;

        /// BGRA in memory is ARGB in a little-endian word: the toolkit copies words as they are, but turns bytes one by
        /// one.
        Frame(int width, int height, ByteBuffer memory) {
            bytes = memory.order(ByteOrder.LITTLE_ENDIAN);
            pixels = new PixelBuffer<>(width, height, bytes.asIntBuffer(), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
        }
    }

    public FrameView() {
        getStyleClass().add("picture-view");
        image.setPreserveRatio(false);
        image.setSmooth(true);
        getChildren().add(image);
        setMinSize(0, 0);
    }

    /// Shows this source from now on.
    ///
    /// @param width of its pictures until it is asked for another size
    public void show(Source newSource, int width, int height) {
        stop();
        source = newSource;
        fixed = false;
        frameWidth = width;
        frameHeight = height;
        askedWidth = width;
        askedHeight = height;
        wantedSince = 0;
        if (!newSource.lends()) {
            frame = frame(width, height);
            image.setImage(frame.image);
        }
        requestLayout();
        timer.start();
        // What is there already is not kept for the next pulse.
        pull();
    }

    /// Shows nothing.
    public void stop() {
        timer.stop();
        source = null;
        frame = null;
        next = null;
        lent.clear();
        image.setImage(null);
    }

    private static Frame frame(int width, int height) {
        return new Frame(width, height, ByteBuffer.allocateDirect(width * height * 4));
    }

    /// As in a mirror; only what is seen, never what is recorded.
    public void setMirrored(boolean mirrored) {
        image.setScaleX(mirrored ? -1 : 1);
    }

    /// Asks for the size that is seen, once it has stood for a while.
    private void follow(long now) {
        var from = source;
        var window = getScene() == null ? null : getScene().getWindow();
        if (from == null || fixed || window == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        var scale = Math.min(getWidth() / frameWidth, getHeight() / frameHeight);
        var width = (int) Math.min(frameWidth, Math.round(frameWidth * scale * window.getOutputScaleX()));
        var height = (int) Math.min(frameHeight, Math.round(frameHeight * scale * window.getOutputScaleY()));
        if (width != wantedWidth || height != wantedHeight || wantedSince == 0) {
            wantedWidth = width;
            wantedHeight = height;
            wantedSince = now;
        } else if (now - wantedSince > STEADY && isAnother(width, height) && width > 1 && height > 1) {
            fixed = !from.resize(width, height);
            if (!fixed) {
                askedWidth = width;
                askedHeight = height;
                lent.clear();
                next = from.lends() ? null : frame(width, height);
            }
        }
    }

    private boolean isAnother(int width, int height) {
        return Math.abs(width - askedWidth) >= NEARLY || Math.abs(height - askedHeight) >= NEARLY;
    }

    /// The picture that stands stays until there is one of the new size.
    private void pull() {
        var from = source;
        if (from != null && from.lends()) {
            borrow(from);
            return;
        }
        var into = next == null ? frame : next;
        if (from == null || into == null || !from.next(into.bytes)) {
            return;
        }
        if (into.equals(next)) {
            frame = into;
            next = null;
            image.setImage(into.image);
            requestLayout();
        }
        into.pixels.updateBuffer(_ -> null);
    }

    private void borrow(Source from) {
        var picture = from.lend();
        if (picture != null) {
            var known = lent.computeIfAbsent(picture, p -> new Frame(askedWidth, askedHeight, p));
            known.pixels.updateBuffer(_ -> null);
            var before = image.getImage();
            image.setImage(known.image);
            if (before == null || before.getWidth() != known.image.getWidth()) {
                requestLayout();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        var scale = Math.min(getWidth() / frameWidth, getHeight() / frameHeight);
        var width = frameWidth * scale;
        var height = frameHeight * scale;
        var shown = image.getImage();
        var window = getScene() == null ? null : getScene().getWindow();
        if (shown != null && window != null) {
            width = exact(width, shown.getWidth() / window.getOutputScaleX());
            height = exact(height, shown.getHeight() / window.getOutputScaleY());
        }
        image.setFitWidth(width);
        image.setFitHeight(height);
        image.relocate(snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2));
    }

    /// A picture that almost has its size is shown as it is: to scale it by a hair costs as much as to scale it by
    /// half.
    private static double exact(double room, double own) {
        return Math.abs(room - own) <= NEARLY ? own : room;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width > 0 ? width : 640) * frameHeight / frameWidth;
    }

    @Override
    protected double computePrefWidth(double height) {
        return (height > 0 ? height : 360) * frameWidth / frameHeight;
    }
}
