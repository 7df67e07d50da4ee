package baton.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A share as a bar, with the interval that chance leaves it and marks to compare it with. What it says stands in words
/// beside it: screen readers pass it by.
public final class ShareBar extends StackPane {
    private static final double WIDTH = 200;
    private static final double LINE = 4;

    private final Region value = part("share-value");
    private final Region interval = part("share-interval");
    private final Region low = line("share-end");
    private final Region high = line("share-end");
    private final List<Region> marks;

    /// With nothing to show yet: only its room.
    ///
    /// @param marks 0 to 1 each
    public ShareBar(List<Double> marks) {
        getStyleClass().add("share-bar");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAlignment(Pos.TOP_LEFT);
        this.marks = marks.stream().map(ShareBar::mark).toList();
        var ground = part("share-ground");
        place(ground, 0, 1);
        getChildren().addAll(ground, value, interval, low, high);
        getChildren().addAll(this.marks);
        showNothing();
    }

    /// @param share 0 to 1
    /// @param from lower end of the interval, 0 to 1
    /// @param to upper end of the interval, 0 to 1
    public void show(double share, double from, double to) {
        place(value, 0, share);
        place(interval, from, to);
        low.setTranslateX((WIDTH - LINE) * from);
        high.setTranslateX((WIDTH - LINE) * to);
        setShown(true);
    }

    /// Only its room.
    public void showNothing() {
        setShown(false);
    }

    private void setShown(boolean shown) {
        for (var part : List.of(value, interval, low, high)) {
            part.setVisible(shown);
        }
        marks.forEach(mark -> mark.setVisible(shown));
    }

    private static Region mark(double at) {
        var mark = line("share-mark");
        mark.setTranslateX((WIDTH - LINE) * at);
        return mark;
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    private static void place(Region part, double from, double to) {
        part.setMinWidth(WIDTH * (to - from));
        part.setMaxWidth(WIDTH * (to - from));
        part.setTranslateX(WIDTH * from);
    }

    private static Region line(String style) {
        var line = new Region();
        line.getStyleClass().add(style);
        line.setMaxWidth(LINE);
        return line;
    }
}
