package baton.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// What is seen of a clip while the pointer rests on its poster.
@ExtendWith(ApplicationExtension.class)
class MovingPosterTest {
    private static final MovingPoster.Film FILM =
            new MovingPoster.Film(Path.of("a.mp4"), Duration.ZERO, Duration.ofSeconds(90));

    private final Background.Immediate background = Background.immediate();
    private final List<Path> read = new ArrayList<>();
    private final Image poster = new WritableImage(4, 4);
    private final ImageView view = new ImageView(poster);
    private final StackPane hover = new StackPane(view);
    private MovingPoster.Film film = FILM;
    private boolean broken;
    private MovingPoster moving;

    @BeforeEach
    void begin() {
        var stills = new Stills(
                (clip, from, to, count) -> {
                    read.add(clip);
                    if (broken) {
                        throw new IOException("broken");
                    }
                    return List.of(
                            new Stills.Picture(Duration.ZERO, 1, 1, new int[] {0xff000001}),
                            new Stills.Picture(Duration.ofSeconds(45), 1, 1, new int[] {0xff000002}));
                },
                background);
        moving = new MovingPoster(hover, view, stills, background, () -> film);
    }

    private void point(boolean at) {
        Mouse.fire(hover, at ? MouseEvent.MOUSE_ENTERED : MouseEvent.MOUSE_EXITED);
    }

    private int shown() {
        return view.getImage().getPixelReader().getArgb(0, 0) & 0xff;
    }

    @Test
    void picturesPassByAndThePosterComesBack() {
        point(true);
        assertThat(view.getImage()).as("not yet").isSameAs(poster);
        background.passTime();
        assertThat(shown()).isEqualTo(1);
        background.passTime();
        assertThat(shown()).isEqualTo(2);
        background.passTime();
        assertThat(shown()).as("and again").isEqualTo(1);
        point(false);
        assertThat(view.getImage()).isSameAs(poster);
        background.passTime();
        assertThat(view.getImage()).isSameAs(poster);
        point(true);
        background.passTime();
        assertThat(read).as("read once").hasSize(1);
    }

    @Test
    void whoOnlyPassesOverItSeesNothingMove() {
        point(true);
        point(false);
        background.passTime();
        assertThat(view.getImage()).isSameAs(poster);
        assertThat(read).isEmpty();
    }

    @Test
    void whatCannotBeReadStandsStill() {
        broken = true;
        point(true);
        background.passTime();
        assertThat(view.getImage()).isSameAs(poster);
        film = null;
        point(false);
        point(true);
        background.passTime();
        assertThat(read).hasSize(1);
    }

    @Test
    void aRowThatIsUsedForAnotherClipBeginsWithItsPoster() {
        point(true);
        background.passTime();
        moving.stop();
        var other = new WritableImage(2, 2);
        view.setImage(other);
        background.passTime();
        assertThat(view.getImage()).isSameAs(other);
    }
}
