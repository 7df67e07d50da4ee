package baton.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;

/// Brings into sight what the keyboard has reached. For panes that scroll from 0 to 1.
public final class Scrolling {
    private static final String FIELD = "field";

    /// Pixels kept free above what is scrolled to, so that its label shows.
    private static final double ABOVE = 80;

    private Scrolling() {}

    /// Scrolls just so far that a node is seen whole; not at all where there is no room for it.
    public static void reveal(ScrollPane pane, Node node) {
        var content = pane.getContent();
        var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        var seen = pane.getViewportBounds().getHeight();
        var hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0 || bounds.getHeight() > seen) {
            return;
        }
        var top = pane.getVvalue() * hidden;
        if (bounds.getMinY() < top) {
            pane.setVvalue(bounds.getMinY() / hidden);
        } else if (bounds.getMaxY() > top + seen) {
            pane.setVvalue((bounds.getMaxY() - seen) / hidden);
        }
    }

    /// Scrolls so that a part begins near the upper edge, and puts the focus into its first field.
    public static void goTo(ScrollPane pane, Node part) {
        toTop(pane, part);
        part.lookupAll("*").stream()
                .filter(n -> n instanceof Control && n.isFocusTraversable() && isShown(n) && !n.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Scrolls so that a node is near the upper edge, with its label above it.
    public static void toTop(ScrollPane pane, Node node) {
        pane.applyCss();
        pane.layout();
        var content = pane.getContent();
        var place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        var room = content.getBoundsInLocal().getHeight()
                - pane.getViewportBounds().getHeight();
        if (room > 0) {
            pane.setVvalue(Math.clamp((place.getMinY() - ABOVE) / room, 0, 1));
        }
    }

    private static boolean isShown(Node node) {
        for (var n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// A field that the keyboard reaches is seen with its label: by itself the pane shows the field alone.
    public static void keepLabels(ScrollPane pane) {
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            for (var n = owner; n != null && !n.equals(pane.getContent()); n = n.getParent()) {
                if (n.getStyleClass().contains(FIELD)) {
                    reveal(pane, n);
                    return;
                }
            }
        });
    }

    /// Whatever the keyboard is taken to is seen; by itself the pane follows the Tab key alone.
    public static void follow(ScrollPane pane) {
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            for (var n = owner; n != null; n = n.getParent()) {
                if (n.equals(pane.getContent())) {
                    pane.applyCss();
                    pane.layout();
                    reveal(pane, owner);
                    return;
                }
            }
        });
    }
}
