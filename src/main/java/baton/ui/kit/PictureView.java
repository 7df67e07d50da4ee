package baton.ui.kit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows moving pictures: at every pulse of the screen it asks its source for the newest one. As large as fits, never
/// distorted.
public final class PictureView extends Region {
    /// Gives pictures.
    @FunctionalInterface
    public interface Source {
        /// Copies the newest picture into `target`, BGRA.
        ///
        /// @return false if it has not changed
        boolean next(ByteBuffer target);
    }

    private final ImageView image = new ImageView();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pull();
        }
    };
    private @Nullable Source source;
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private @Nullable ByteBuffer bytes;
    private double pictureWidth = 16;
    private double pictureHeight = 9;

    public PictureView() {
        getStyleClass().add("picture-view");
        image.setPreserveRatio(false);
        image.setSmooth(true);
        getChildren().add(image);
        setMinSize(0, 0);
    }

    /// Shows this source from now on.
    public void show(Source newSource, int width, int height) {
        stop();
        // BGRA in memory is ARGB in a little-endian word: the toolkit copies words as they are, but turns bytes one by
        // one.
        var buffer = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
        var fresh = new PixelBuffer<>(width, height, buffer.asIntBuffer(), PixelFormat.getIntArgbPreInstance());
        pixels = fresh;
        bytes = buffer;
        image.setImage(new WritableImage(fresh));
        pictureWidth = width;
        pictureHeight = height;
        source = newSource;
        requestLayout();
        timer.start();
        // What is there already is not kept for the next pulse.
        pull();
    }

    /// Shows nothing.
    public void stop() {
        timer.stop();
        source = null;
        pixels = null;
        bytes = null;
        image.setImage(null);
    }

    /// As in a mirror; only what is seen, never what is recorded (row R9).
    public void setMirrored(boolean mirrored) {
        image.setScaleX(mirrored ? -1 : 1);
    }

    private void pull() {
        var from = source;
        var into = bytes;
        var shown = pixels;
        if (from != null && into != null && shown != null && from.next(into)) {
            shown.updateBuffer(_ -> null);
        }
    }

    @Override
    protected void layoutChildren() {
        var scale = Math.min(getWidth() / pictureWidth, getHeight() / pictureHeight);
        var width = pictureWidth * scale;
        var height = pictureHeight * scale;
        image.setFitWidth(width);
        image.setFitHeight(height);
        image.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width > 0 ? width : 640) * pictureHeight / pictureWidth;
    }

    @Override
    protected double computePrefWidth(double height) {
        return (height > 0 ? height : 360) * pictureWidth / pictureHeight;
    }
}
