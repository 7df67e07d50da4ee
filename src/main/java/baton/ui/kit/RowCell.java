package baton.ui.kit;

import javafx.scene.control.ListCell;

/// A row of a list that is a picture of its own: as high as what is in it needs at the list's width. The toolkit
/// measures a row's graphic without its width, which is too low as soon as something in it wraps.
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
