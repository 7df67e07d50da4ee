package baton.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Keeps the whole sidebar within reach on a low screen: its rows come closer together, and when even that is not
/// enough, the places scroll while the person and the keys below them stay.
final class SidebarFit {
    /// Pixels of height below which rows come closer together.
    private static final double LOW = 520;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private SidebarFit() {}

    static void install(Region sidebar, ScrollPane places) {
        sidebar.heightProperty()
                .subscribe(height -> sidebar.pseudoClassStateChanged(COMPACT, height.doubleValue() < LOW));
        for (var place : ((Region) places.getContent()).getChildrenUnmodifiable()) {
            place.focusedProperty().subscribe(focused -> {
                if (focused) {
                    reveal(places, place);
                }
            });
        }
    }

    /// Scrolls just so far that a place which the keyboard has reached is seen.
    private static void reveal(ScrollPane places, Node place) {
        var bounds = place.getBoundsInParent();
        var seen = places.getViewportBounds().getHeight();
        var hidden = places.getContent().getBoundsInLocal().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        var top = places.getVvalue() * hidden;
        if (bounds.getMinY() < top) {
            places.setVvalue(bounds.getMinY() / hidden);
        } else if (bounds.getMaxY() > top + seen) {
            places.setVvalue((bounds.getMaxY() - seen) / hidden);
        }
    }
}
