package baton.ui.kit;

import javafx.scene.control.ListCell;

/// A row of a list that shows a graphic alone: as high as the graphic needs at the list's width. Left to the toolkit,
/// rows whose facts wrapped were seen one or two lines too low, cut at the top and at the bottom, in a list beside a
/// preview in a window of 1,180 by 736 pixels.
public abstract class RowCell<T> extends ListCell<T> {
    protected RowCell() {
        // Long words wrap inside the list instead of widening it.
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        var graphic = getGraphic();
        if (graphic == null || width < 0) {
            return super.computePrefHeight(width);
        }
        var inside = Math.max(0, width - snappedLeftInset() - snappedRightInset());
        return snappedTopInset() + snapSizeY(graphic.prefHeight(inside)) + snappedBottomInset();
    }
}
