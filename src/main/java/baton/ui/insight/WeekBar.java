package baton.ui.insight;

import baton.insight.Compliance;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// How much of a week was in time, as a bar, with a mark where breaches are no longer chance.
final class WeekBar extends StackPane {
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final double WIDTH = 200;
    private static final double HUNDRED = 100;

    WeekBar(Compliance compliance) {
        getStyleClass().add("week-bar");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        var kept = new Region();
        kept.getStyleClass().add("week-kept");
        var width = compliance.counted() == 0 ? 0 : WIDTH * compliance.inTimePercent() / HUNDRED;
        kept.setMinWidth(width);
        kept.setMaxWidth(width);
        var line = new Region();
        line.getStyleClass().add("week-line");
        line.setMaxWidth(2);
        line.setTranslateX(WIDTH * (HUNDRED - Compliance.LINE) / HUNDRED);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(kept, line);
        pseudoClassStateChanged(NONE, compliance.counted() == 0);
        pseudoClassStateChanged(ABOVE, compliance.isAboveLine());
    }
}
