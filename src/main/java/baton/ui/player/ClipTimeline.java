package baton.ui.player;

import baton.ui.kit.ClipExtras;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/// The bar of a clip: where it is, how loud it is over time, where its chapters begin, and what of it is cut. All times
/// are those of the whole file.
public final class ClipTimeline extends Pane {
    private static final double HEIGHT = 26;
    /// The slider's track begins half a thumb inside of it.
    private static final double INSET = 8;

    private static final double MARK_WIDTH = 3;
    private static final double COMMENT = 10;
    private static final double SEEN = 3;
    private static final Duration SAME = Duration.ofSeconds(2);

    private final Slider place;
    private final Label chapter;
    private final Strings strings;
    private final Polygon wave = new Polygon();
    private final Region before = region("timeline-cut");
    private final Region after = region("timeline-cut");
    private List<Region> marks = List.of();
    private List<Region> comments = List.of();
    private ClipExtras.Around watched = ClipExtras.Around.NONE;
    private List<Region> seen = List.of();
    private List<Region> again = List.of();
    private Duration length = Duration.ZERO;
    private ClipExtras extras = ClipExtras.NONE;
    private Consumer<Duration> seek = _ -> {};
    private boolean showing;

    /// @param place the slider under it
    /// @param chapter names the chapter that plays
    ClipTimeline(Slider place, Label chapter, Strings strings) {
        this.place = place;
        this.chapter = chapter;
        this.strings = strings;
        getStyleClass().add("timeline");
        wave.getStyleClass().add("timeline-wave");
        wave.setManaged(false);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMouseTransparent(false);
        place.valueProperty().addListener((_, _, value) -> {
            if (!showing) {
                seek.accept(Duration.ofMillis(value.longValue()));
            }
        });
        place.setAccessibleText(strings.get("player.place"));
    }

    private static Region region(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    void onSeek(Consumer<Duration> listener) {
        seek = listener;
    }

    /// @param whole length of the file
    void begin(Duration whole) {
        length = whole;
    }

    /// Draws the clip as these say.
    void dress(ClipExtras changed) {
        extras = changed;
        showing = true;
        place.setMin(changed.editing() ? 0 : changed.start().toMillis());
        place.setMax(Math.max(1.0, (double) (changed.editing() ? length : end()).toMillis()));
        showing = false;
        getChildren().setAll(wave);
        watched = changed.around();
        seen = parts("timeline-seen", watched.seen());
        again = parts("timeline-again", watched.again());
        marks = marks(changed.marks(), m -> m.strong() ? "timeline-mark-strong" : "timeline-mark");
        comments = marks(changed.around().comments(), _ -> "timeline-comment");
        getChildren().addAll(before, after);
        var any = changed.waveform().length > 0
                || !changed.marks().isEmpty()
                || !changed.around().comments().isEmpty()
                || !changed.around().seen().isEmpty()
                || changed.editing();
        setVisible(any);
        setManaged(any);
        requestLayout();
    }

    /// What has been seen by now, without drawing the rest anew.
    public void seen(ClipExtras.Around around) {
        getChildren().removeAll(seen);
        getChildren().removeAll(again);
        seen = parts("timeline-seen", around.seen());
        again = parts("timeline-again", around.again());
        watched = around;
        requestLayout();
    }

    private List<Region> parts(String style, List<ClipExtras.Part> parts) {
        var regions = parts.stream().map(_ -> region(style)).toList();
        getChildren().addAll(regions);
        return regions;
    }

    /// A press leads to the moment; its words stand beside the pointer.
    private List<Region> marks(List<ClipExtras.Mark> all, Function<ClipExtras.Mark, String> style) {
        var regions = new ArrayList<Region>();
        for (var mark : all) {
            var tick = region(style.apply(mark));
            tick.setMouseTransparent(false);
            tick.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> seek.accept(mark.at()));
            Tooltip.install(tick, new Tooltip(strings.get("player.chapter", mark.name(), TimeWords.length(mark.at()))));
            regions.add(tick);
        }
        getChildren().addAll(regions);
        return regions;
    }

    public Duration start() {
        return extras.start();
    }

    Duration end() {
        return extras.endIn(length);
    }

    /// Where to go on next time: watched to the end means from the start.
    Duration resumeAt(Duration at) {
        return at.compareTo(end()) >= 0 ? Duration.ZERO : at;
    }

    /// Moves to where the clip is, unless somebody drags it just now.
    void show(Duration at) {
        showing = true;
        // What moves it by less than a point is not seen, but costs a layout and a repaint.
        var point = (place.getMax() - place.getMin()) / Math.max(1, place.getWidth());
        if (!place.isValueChanging() && Math.abs(at.toMillis() - place.getValue()) >= point) {
            place.setValue((double) at.toMillis());
        }
        showing = false;
        var name = chapterAt(at);
        chapter.setText(name);
        chapter.setVisible(!name.isEmpty());
        chapter.setManaged(!name.isEmpty());
    }

    /// The moment under a point of the bar.
    Duration moment(double sceneX) {
        var width = Math.max(1, place.getWidth() - 2 * INSET);
        var share = Math.clamp((place.sceneToLocal(sceneX, 0).getX() - INSET) / width, 0, 1);
        return Duration.ofMillis((long) (place.getMin() + share * (place.getMax() - place.getMin())));
    }

    /// The chapter that a moment belongs to; empty before the first.
    String chapterAt(Duration at) {
        return current(at).map(ClipExtras.Mark::name).orElse("");
    }

    private Optional<ClipExtras.Mark> current(Duration at) {
        return extras.marks().stream().filter(m -> m.at().compareTo(at) <= 0).reduce((_, later) -> later);
    }

    /// Where a digit leads: to that chapter, or, without chapters and from the number pad, to that tenth of the clip.
    /// Zero
    /// is the start; behind the last chapter is the last.
    Duration jump(int digit, boolean byTenths) {
        var chapters = extras.marks();
        if (byTenths || chapters.isEmpty()) {
            return start().plus(end().minus(start()).multipliedBy(digit).dividedBy(10));
        }
        return digit == 0
                ? start()
                : chapters.get(Math.min(digit, chapters.size()) - 1).at();
    }

    /// Where the next chapter begins; the end after the last.
    Duration next(Duration at) {
        return extras.marks().stream()
                .map(ClipExtras.Mark::at)
                .filter(m -> m.compareTo(at.plusMillis(50)) > 0)
                .findFirst()
                .orElse(end());
    }

    /// Where this chapter begins, or the one before if this has only just begun.
    Duration previous(Duration at) {
        return extras.marks().stream()
                .map(ClipExtras.Mark::at)
                .filter(m -> m.compareTo(at.minus(SAME)) < 0)
                .reduce((_, later) -> later)
                .orElse(start());
    }

    @Override
    protected void layoutChildren() {
        var from = place.getMin();
        var span = Math.max(1, place.getMax() - from);
        var width = Math.max(0, getWidth() - 2 * INSET);
        wave.getPoints().setAll(outline(from, span, width));
        place(marks, extras.marks(), MARK_WIDTH, HEIGHT);
        place(comments, extras.around().comments(), COMMENT, COMMENT);
        spread(seen, watched.seen());
        spread(again, watched.again());
        var cutLeft = Math.max(0, (extras.start().toMillis() - from) / span) * width;
        var cutRight = Math.min(1, (end().toMillis() - from) / span) * width;
        before.resizeRelocate(INSET, 0, cutLeft, HEIGHT);
        after.resizeRelocate(INSET + cutRight, 0, Math.max(0, width - cutRight), HEIGHT);
    }

    private double x(Duration at) {
        var span = Math.max(1, place.getMax() - place.getMin());
        var width = Math.max(0, getWidth() - 2 * INSET);
        return INSET + Math.clamp((at.toMillis() - place.getMin()) / span, 0, 1) * width;
    }

    private void place(List<Region> regions, List<ClipExtras.Mark> all, double wide, double high) {
        for (int i = 0; i < regions.size(); i++) {
            var at = all.get(i).at();
            regions.get(i).setVisible(at.toMillis() >= place.getMin() && at.toMillis() <= place.getMax());
            regions.get(i).resizeRelocate(x(at) - wide / 2, 0, wide, high);
        }
    }

    /// Along the lower edge.
    private void spread(List<Region> regions, List<ClipExtras.Part> parts) {
        for (int i = 0; i < regions.size(); i++) {
            var from = x(parts.get(i).from());
            regions.get(i)
                    .resizeRelocate(
                            from, HEIGHT - SEEN, Math.max(1, x(parts.get(i).to()) - from), SEEN);
        }
    }

    /// Up along the peaks and back along their mirror image.
    private List<Double> outline(double from, double span, double width) {
        var values = extras.waveform();
        int loudest = 1;
        for (var value : values) {
            loudest = Math.max(loudest, value & 0xff);
        }
        var points = new ArrayList<Double>();
        var back = new ArrayList<Double>();
        for (int i = 0; i < values.length; i++) {
            var at = length.toMillis() * (i + 0.5) / values.length;
            var share = (at - from) / span;
            if (share >= 0 && share <= 1) {
                var half = Math.max(0.5, (values[i] & 0xff) * HEIGHT / 2 / loudest);
                points.addAll(List.of(INSET + share * width, HEIGHT / 2 - half));
                back.addFirst(HEIGHT / 2 + half);
                back.addFirst(INSET + share * width);
            }
        }
        points.addAll(back);
        return points;
    }
}
