package baton.ui.shell;

import baton.ui.kit.Scrolling;
import baton.ui.kit.WindowRoom;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Keeps the whole sidebar within reach on a low screen: its rows come closer together, and when even that is not
/// enough, the places scroll while the person and the keys below them stay. In a window that is narrow for its text,
/// the places are their icons, so that the screen beside them has the room.
final class SidebarFit {
    /// Pixels of height below which rows come closer together.
    private static final double LOW = 520;

    /// Letters of the window's width below which words give way to icons.
    private static final double NARROW = 52;

    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private SidebarFit() {}

    /// @param narrowed told whether there is room for icons only
    static void install(Region sidebar, ScrollPane places, Consumer<Boolean> narrowed) {
        WindowRoom.width(sidebar).subscribe(letters -> {
            sidebar.pseudoClassStateChanged(NARROWED, letters < NARROW);
            narrowed.accept(letters < NARROW);
        });
        sidebar.heightProperty()
                .subscribe(height -> sidebar.pseudoClassStateChanged(COMPACT, height.doubleValue() < LOW));
        for (var place : ((Region) places.getContent()).getChildrenUnmodifiable()) {
            place.focusedProperty().subscribe(focused -> {
                if (focused) {
                    Scrolling.reveal(places, place);
                }
            });
        }
    }
}
