package baton.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.kit.Background;
import baton.ui.kit.Mouse;
import baton.ui.kit.Stills;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// What a pointer that moves along the bar asks of a clip.
@ExtendWith(ApplicationExtension.class)
class StillPreviewTest {
    private final List<Path> read = new ArrayList<>();
    private final Slider bar = new Slider();
    private List<Stills.Picture> pictures = List.of();
    private StillPreview preview;

    @BeforeEach
    void begin() {
        var timeline = new ClipTimeline(bar, new Label(), Strings.load());
        timeline.begin(Duration.ofSeconds(90));
        var stills = new Stills(
                (clip, from, to, count) -> {
                    read.add(clip);
                    return pictures;
                },
                Background.immediate());
        preview = new StillPreview(timeline, new StackPane(), stills, List.of(bar));
    }

    private void move() {
        Mouse.fire(bar, MouseEvent.MOUSE_MOVED);
    }

    @Test
    void aClipOfSoundAloneIsReadOnceHoweverThePointerMoves() {
        preview.begin(Path.of("sound.mp4"));
        for (int i = 0; i < 20; i++) {
            move();
        }
        assertThat(read).containsExactly(Path.of("sound.mp4"));
    }

    @Test
    void eachClipIsReadWhenItIsFirstPointedAt() {
        pictures = List.of(new Stills.Picture(Duration.ZERO, 1, 1, new int[] {0xff000001}));
        preview.begin(Path.of("one.mp4"));
        move();
        move();
        preview.begin(null);
        move();
        preview.begin(Path.of("two.mp4"));
        assertThat(read).containsExactly(Path.of("one.mp4"));
        move();
        assertThat(read).containsExactly(Path.of("one.mp4"), Path.of("two.mp4"));
    }
}
