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

    /// @param value 0 to 1
    /// @param low lower end of the interval, 0 to 1
    /// @param high upper end of the interval, 0 to 1
    /// @param marks 0 to 1 each
    public ShareBar(double value, double low, double high, List<Double> marks) {
        getStyleClass().add("share-bar");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAlignment(Pos.TOP_LEFT);
        getChildren().add(part("share-ground", 0, 1));
        getChildren().add(part("share-value", 0, value));
        getChildren().add(part("share-interval", low, high));
        for (var end : List.of(low, high)) {
            getChildren().add(line("share-end", end));
        }
        for (var mark : marks) {
            getChildren().add(line("share-mark", mark));
        }
    }

    /// Nothing to show: only its room.
    public ShareBar() {
        getStyleClass().add("share-bar");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAlignment(Pos.TOP_LEFT);
        getChildren().add(part("share-ground", 0, 1));
    }

    private static Region part(String style, double from, double to) {
        var part = new Region();
        part.getStyleClass().add(style);
        part.setMinWidth(WIDTH * (to - from));
        part.setMaxWidth(WIDTH * (to - from));
        part.setTranslateX(WIDTH * from);
        return part;
    }

    private static Region line(String style, double at) {
        var line = new Region();
        line.getStyleClass().add(style);
        line.setMaxWidth(LINE);
        line.setTranslateX((WIDTH - LINE) * at);
        return line;
    }
}
