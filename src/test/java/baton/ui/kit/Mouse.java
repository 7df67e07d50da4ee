package baton.ui.kit;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/// A pointer for tests without a window.
public final class Mouse {
    private Mouse() {}

    /// At the left upper edge of it, with nothing pressed.
    public static void fire(Node target, EventType<MouseEvent> type) {
        target.fireEvent(new MouseEvent(
                type, 0, 0, 0, 0, null, 0, false, false, false, false, false, false, false, false, false, false, null));
    }
}
