package baton.ui.player;

import baton.ui.kit.Stills;
import baton.ui.kit.TimeWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows what is at the moment that the pointer is over: a small picture above the bar, with its time and its chapter.
final class StillPreview {
    /// One every two seconds, and never more than that many.
    private static final Duration EVERY = Duration.ofSeconds(2);

    private static final int MOST = 48;
    /// Points between the picture and the lower edge.
    private static final double GAP = 6;

    private final ClipTimeline timeline;
    private final StackPane over;
    private final Stills stills;
    private final ImageView image = new ImageView();
    private final Label words = new Label();
    private final VBox box = new VBox(image, words);
    private @Nullable Path clip;
    private List<Stills.Still> found = List.of();
    private boolean asked;
    private Duration pointed = Duration.ZERO;
    private double pointer;

    /// @param over where it is shown
    /// @param bars over which the pointer chooses a moment
    StillPreview(ClipTimeline timeline, StackPane over, Stills stills, List<Node> bars) {
        this.timeline = timeline;
        this.over = over;
        this.stills = stills;
        box.getStyleClass().add("still-preview");
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setVisible(false);
        over.getChildren().add(box);
        for (var bar : bars) {
            bar.addEventFilter(MouseEvent.MOUSE_MOVED, this::show);
            bar.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::show);
            bar.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> box.setVisible(false));
            bar.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> box.setVisible(false));
        }
    }

    /// Another clip is open; null for none.
    void begin(@Nullable Path opened) {
        clip = opened;
        found = List.of();
        asked = false;
        box.setVisible(false);
    }

    private void show(MouseEvent event) {
        var opened = clip;
        if (opened == null) {
            return;
        }
        pointer = event.getSceneX();
        pointed = timeline.moment(pointer);
        ask(opened);
        var shown = pointed.minus(timeline.start());
        var time = TimeWords.length(shown.isNegative() ? Duration.ZERO : shown);
        var chapter = timeline.chapterAt(pointed);
        words.setText(chapter.isEmpty() ? time : time + "  " + chapter);
        box.setVisible(true);
        draw();
    }

    private void draw() {
        image.setImage(found.isEmpty() ? null : Stills.at(found, pointed).image());
        place();
    }

    /// Read when it is first wanted, for most briefings are heard from their beginning; and once, for a clip of sound
    /// alone has none however often the pointer moves.
    private void ask(Path opened) {
        if (!asked) {
            asked = true;
            var from = timeline.start();
            var whole = timeline.end().minus(from);
            var count = (int) Math.clamp(whole.dividedBy(EVERY), 1, MOST);
            stills.of(opened, from, timeline.end(), count, all -> {
                if (opened.equals(clip)) {
                    found = all;
                    draw();
                }
            });
        }
    }

    /// Above the pointer, and never over an edge.
    private void place() {
        box.applyCss();
        box.autosize();
        var x = over.sceneToLocal(pointer, 0).getX() - box.getWidth() / 2;
        box.relocate(
                Math.clamp(x, 0, Math.max(0, over.getWidth() - box.getWidth())),
                Math.max(0, over.getHeight() - box.getHeight() - GAP));
    }
}
