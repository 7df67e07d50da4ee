package baton.ui.library;

import baton.ui.kit.Background;
import baton.ui.kit.MovingPoster;
import baton.ui.kit.Posters;
import baton.ui.kit.Stills;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/// What a row and a tile are drawn with: their words, their posters, and the pictures that pass by under the pointer.
record RowLook(RowWords words, Posters posters, Stills stills, Background background) {
    /// @param hover over which the pointer rests
    /// @param row what is shown there now
    MovingPoster moving(Node hover, ImageView view, Supplier<@Nullable LibraryRow> row) {
        return new MovingPoster(hover, view, stills, background, () -> film(row.get()));
    }

    private static MovingPoster.@Nullable Film film(@Nullable LibraryRow row) {
        return row == null || row.film() == null ? null : new MovingPoster.Film(row.film(), row.start(), row.end());
    }
}
