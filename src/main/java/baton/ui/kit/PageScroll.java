package baton.ui.kit;

import javafx.scene.control.ScrollPane;

/// Holds a whole screen. It fills the room there is; where that is less than the least the screen can do with, because
/// the window is small or its text large, one scrolls to the rest. It never takes the focus from what it holds.
public final class PageScroll extends ScrollPane {
    public PageScroll() {
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setMinSize(0, 0);
        getStyleClass().add("whole-page");
    }

    /// A press beside everything leaves the focus where it is, and with it the screen's keys.
    @Override
    public void requestFocus() {}
}
