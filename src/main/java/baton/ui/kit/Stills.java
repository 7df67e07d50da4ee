package baton.ui.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Small pictures out of clips: read in the background when somebody first points at a clip, and kept for the last few.
/// All of it on the screen's thread but the reading.
public final class Stills {
    /// Clips whose pictures are kept: at most 4 MB each.
    private static final int KEPT = 8;

    /// Reads pictures; called off the screen's thread.
    @FunctionalInterface
    public interface Source {
        /// @param count how many at most
        /// @throws Exception if it cannot be read
        List<Picture> read(Path clip, Duration from, Duration to, int count) throws Exception;
    }

    /// As it is read.
    ///
    /// @param argb opaque, row by row without gaps
    public record Picture(Duration at, int width, int height, int[] argb) {}

    /// As it is shown.
    public record Still(Duration at, Image image) {}

    private record Wanted(Path clip, Duration from, Duration to, int count) {}

    private final Source source;
    private final Background background;
    private final Map<Wanted, List<Consumer<List<Still>>>> waiting = new HashMap<>();
    private final Map<Wanted, List<Still>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, List<Still>> eldest) {
            return size() > KEPT;
        }
    };

    public Stills(Source source, Background background) {
        this.source = source;
        this.background = background;
    }

    /// @param then told once, at once if they are there; nothing is told of what has no pictures
    public void of(Path clip, Duration from, Duration to, int count, Consumer<List<Still>> then) {
        var wanted = new Wanted(clip, from, to, count);
        var known = kept.get(wanted);
        if (known != null) {
            tell(known, then);
            return;
        }
        var others = waiting.get(wanted);
        if (others != null) {
            others.add(then);
            return;
        }
        waiting.put(wanted, new ArrayList<>(List.of(then)));
        // Whoever opens the clip is told what is wrong with it; pointing at it asks for nothing.
        background.run(
                () -> source.read(clip, from, to, count), found -> there(wanted, found), _ -> there(wanted, List.of()));
    }

    private void there(Wanted wanted, List<Picture> found) {
        var stills = found.stream().map(Stills::drawn).toList();
        // A clip that has none may only not be there yet.
        if (!stills.isEmpty()) {
            kept.put(wanted, stills);
        }
        var listeners = waiting.remove(wanted);
        if (listeners != null) {
            listeners.forEach(listener -> tell(stills, listener));
        }
    }

    private static void tell(List<Still> stills, Consumer<List<Still>> then) {
        if (!stills.isEmpty()) {
            then.accept(stills);
        }
    }

    private static Still drawn(Picture picture) {
        var image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        return new Still(picture.at(), image);
    }

    /// The one that stands for a moment: the last at or before it, or else the first.
    public static Still at(List<Still> stills, Duration moment) {
        return stills.stream()
                .filter(s -> s.at().compareTo(moment) <= 0)
                .reduce((_, later) -> later)
                .orElse(stills.getFirst());
    }
}
