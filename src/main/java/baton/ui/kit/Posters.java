package baton.ui.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Small pictures for lists: read in the background, and kept while they are likely to be wanted again.
public final class Posters {
    public static final double WIDTH = 96;
    public static final double HEIGHT = 54;
    private static final int KEPT = 300;

    private final Map<Path, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Image> eldest) {
            return size() > KEPT;
        }
    };

    /// @return null if there is none
    public @Nullable Image of(@Nullable Path file) {
        if (file == null || !kept.containsKey(file) && !Files.isRegularFile(file)) {
            return null;
        }
        return kept.computeIfAbsent(
                file, f -> new Image(f.toUri().toString(), WIDTH * 2, HEIGHT * 2, true, true, true));
    }
}
