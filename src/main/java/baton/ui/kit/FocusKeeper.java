package baton.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;

/// Keeps the focus inside a part of the window when the control that has it is hidden, switched off or taken away: else
/// the toolkit gives it to whatever comes next, and the next key does something nobody meant.
public final class FocusKeeper {
    private FocusKeeper() {}

    /// @param part where the focus shall stay
    /// @param fallback what gets it
    public static void keep(Parent part, Node fallback) {
        part.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, before, now) -> {
                    if (part.getScene() == scene
                            && isShown(part)
                            && before != null
                            && isGone(before, part)
                            && (now == null || !isInside(now, part))) {
                        fallback.requestFocus();
                    }
                });
            }
        });
    }

    /// A control that was inside and cannot have the focus any more.
    private static boolean isGone(Node node, Parent part) {
        return node.getScene() == null || isInside(node, part) && (!isShown(node) || node.isDisabled());
    }

    private static boolean isInside(Node node, Parent part) {
        for (var n = node; n != null; n = n.getParent()) {
            if (n.equals(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShown(Node node) {
        for (var n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
