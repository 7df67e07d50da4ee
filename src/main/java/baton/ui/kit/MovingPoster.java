package baton.ui.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A clip's poster that shows what else is in the clip while the pointer rests on it: a few pictures, one after the
/// other.
public final class MovingPoster {
    /// Whoever only passes over it sees nothing move.
    private static final Duration REST = Duration.ofMillis(250);

    private static final Duration EACH = Duration.ofMillis(700);
    private static final int COUNT = 8;

    /// What is to be seen of a clip.
    public record Film(Path clip, Duration from, Duration to) {}

    private final ImageView view;
    private final Stills stills;
    private final Background background;
    private final Supplier<@Nullable Film> film;
    private @Nullable Image poster;
    private Background.@Nullable Waiting next;
    private long pointed;

    /// @param hover over which the pointer rests
    /// @param view that shows the poster
    /// @param film what is shown there now; null for nothing that moves
    public MovingPoster(
            Node hover, ImageView view, Stills stills, Background background, Supplier<@Nullable Film> film) {
        this.view = view;
        this.stills = stills;
        this.background = background;
        this.film = film;
        hover.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> begin());
        hover.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> stop());
    }

    private void begin() {
        stop();
        var mine = ++pointed;
        next = background.after(REST, () -> {
            var wanted = film.get();
            if (wanted != null && mine == pointed && view.getImage() != null) {
                poster = view.getImage();
                stills.of(wanted.clip(), wanted.from(), wanted.to(), COUNT, all -> {
                    if (mine == pointed && poster != null) {
                        show(all, 0, mine);
                    }
                });
            }
        });
    }

    private void show(List<Stills.Still> all, int index, long mine) {
        if (mine == pointed) {
            view.setImage(all.get(index % all.size()).image());
            next = background.after(EACH, () -> show(all, index + 1, mine));
        }
    }

    /// The poster stands still again; also before another clip is shown in its place.
    public void stop() {
        pointed++;
        if (next != null) {
            next.cancel();
            next = null;
        }
        if (poster != null) {
            view.setImage(poster);
            poster = null;
        }
    }
}
