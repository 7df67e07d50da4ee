package baton.ui.player;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The picture that stands for a clip until it plays; as large as fits.
final class PosterView extends Region {
    private final ImageView image = new ImageView();

    PosterView() {
        image.setPreserveRatio(true);
        image.setSmooth(true);
        getChildren().add(image);
        setMouseTransparent(true);
        setMinSize(0, 0);
        setVisible(false);
    }

    /// @param file null to show none; a missing one is none
    void show(@Nullable Path file) {
        var there = file != null && Files.isRegularFile(file);
        image.setImage(file != null && there ? new Image(file.toUri().toString(), true) : null);
        setVisible(there);
    }

    @Override
    protected void layoutChildren() {
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        var bounds = image.getLayoutBounds();
        image.relocate((getWidth() - bounds.getWidth()) / 2, (getHeight() - bounds.getHeight()) / 2);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
