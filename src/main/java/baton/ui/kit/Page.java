package baton.ui.kit;

import javafx.scene.layout.StackPane;

/// What a [PageScroll] holds. The least height it can do with is that of its lines as they are broken at its present
/// width: the pane asks without a width before it shows its bar.
public final class Page extends StackPane {
    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 ? getWidth() : width);
    }
}
