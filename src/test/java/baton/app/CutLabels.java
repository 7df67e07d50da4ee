package baton.app;

import baton.ui.kit.PageScroll;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Looks for words of a screen that cannot be read whole: shortened to an ellipsis, or behind an edge.
final class CutLabels {
    /// What half a pixel of rounding may do.
    private static final double ROUNDING = 1.5;

    private static final String OUT_OF_REACH = "out of reach of what scrolls";

    private CutLabels() {}

    /// @return a line for each, with its words and where it stands; empty if all can be read
    static List<String> of(Scene scene) {
        var found = new ArrayList<String>();
        look(scene.getRoot(), scene, found);
        return found;
    }

    /// Where the window is too small for its text one may scroll to the words, but must be able to.
    static List<String> outOfReach(Scene scene) {
        return of(scene).stream().filter(line -> line.startsWith(OUT_OF_REACH)).toList();
    }

    private static void look(Node node, Scene scene, List<String> found) {
        // A table has columns that people widen, and scrolls to both sides.
        if (!node.isVisible() || node instanceof TableView<?>) {
            return;
        }
        if (node instanceof Labeled label
                && label.getText() != null
                && !label.getText().isBlank()) {
            if (label.isTextTruncated() && !mayBeShort(label)) {
                found.add("shortened: " + path(label));
            }
            var beyond = beyond(label, scene);
            if (!beyond.isEmpty()) {
                found.add(beyond + ": " + path(label));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, scene, found));
        }
    }

    /// What people wrote may be longer than a line of a list has room for; it is whole where it is opened. What Baton
    /// says itself must be whole everywhere.
    private static boolean mayBeShort(Labeled label) {
        return label.getStyleClass().contains("their-words") || label.getTooltip() != null;
    }

    private static String beyond(Labeled label, Scene scene) {
        var bounds = label.localToScene(label.getLayoutBounds());
        var scrollsDown = false;
        for (var n = label.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane pane) {
                var all = pane.getContent().localToScene(pane.getContent().getLayoutBounds());
                if (bounds.getMaxY() > all.getMaxY() + ROUNDING || pane instanceof PageScroll && isWider(bounds, all)) {
                    return OUT_OF_REACH;
                }
                var view = pane.localToScene(pane.getLayoutBounds());
                if (pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.ALWAYS && isWider(bounds, view)) {
                    return "behind the edge of what scrolls";
                }
                scrollsDown = true;
                // It brings them into its own place; from there on that place is what must be reached.
                bounds = view;
            } else if (n instanceof VirtualFlow<?> list) {
                return isWider(bounds, list.localToScene(list.getLayoutBounds())) ? "behind the edge of the list" : "";
            }
        }
        if (bounds.getMaxX() > scene.getWidth() + ROUNDING || bounds.getMinX() < -ROUNDING) {
            return "behind the window's side";
        }
        return !scrollsDown && bounds.getMaxY() > scene.getHeight() + ROUNDING ? "below the window" : "";
    }

    private static boolean isWider(Bounds inner, Bounds outer) {
        return inner.getMinX() < outer.getMinX() - ROUNDING || inner.getMaxX() > outer.getMaxX() + ROUNDING;
    }

    private static String path(Labeled label) {
        var where = new StringBuilder();
        for (Node n = label.getParent(); n != null; n = n.getParent()) {
            var name = n.getId() != null
                    ? "#" + n.getId()
                    : n.getStyleClass().isEmpty() ? "" : "." + n.getStyleClass().getLast();
            if (!name.isEmpty() && where.length() < 70) {
                where.append(' ').append(name);
            }
        }
        var style = label.getStyleClass().isEmpty() ? "" : label.getStyleClass().getLast();
        return "“%s” %s in%s".formatted(label.getText().replace('\n', ' '), style, where);
    }
}
