package baton.ui.shell;

import baton.ui.kit.Known;
import baton.ui.kit.Later;
import baton.ui.screen.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Which screen is shown, and which place in the sidebar it belongs to.
final class Navigator {
    private final StackPane center;
    private final ToggleGroup places;
    private final Map<ToggleButton, Later<? extends Screen>> screens = new LinkedHashMap<>();
    private final Runnable left;
    private @Nullable Screen current;
    private @Nullable ToggleButton home;

    /// @param left told whenever a screen is left for another
    Navigator(StackPane center, ToggleGroup places, Runnable left) {
        this.center = center;
        this.places = places;
        this.left = left;
        // Arrow keys choose a place without pressing it; a press is answered by the button itself.
        places.selectedToggleProperty().subscribe((_, chosen) -> {
            if (chosen instanceof ToggleButton place
                    && !place.isArmed()
                    && !Known.of(screens, place).is(current)) {
                go(place);
            }
        });
    }

    /// A screen that the sidebar leads to.
    void place(ToggleButton button, Later<? extends Screen> screen) {
        screens.put(button, screen);
        button.setOnAction(_ -> go(button));
    }

    /// Goes to a place of the sidebar; Back leads here from now on.
    void go(ToggleButton place) {
        var screen = Known.of(screens, place);
        if (screen.is(current) || mayLeave()) {
            home = place;
            show(screen.get());
        }
        // Also after a "no": the button that was pressed must not look chosen.
        places.selectToggle(screen.is(current) ? place : null);
    }

    /// Goes there without asking: somebody has asked already.
    void goAtOnce(ToggleButton place) {
        home = place;
        show(Known.of(screens, place).get());
        places.selectToggle(place);
    }

    /// Whether what is shown may be left; asks the person if that would end something.
    boolean mayLeave() {
        return current == null || current.mayLeave();
    }

    /// Back to the place of the sidebar that was left last.
    void back() {
        if (home != null) {
            go(home);
        }
    }

    /// Shows a screen that has no place of its own.
    void showApart(Screen screen) {
        places.selectToggle(null);
        show(screen);
    }

    /// The same, unless the person wants to stay; `prepare` runs in between.
    void showApart(Screen screen, Runnable prepare) {
        if (screen.equals(current) || mayLeave()) {
            prepare.run();
            showApart(screen);
        }
    }

    /// Shows a screen that belongs to the place it was opened from.
    void show(Screen screen) {
        var before = current;
        if (before != null && !before.equals(screen)) {
            before.hidden();
            left.run();
        }
        current = screen;
        center.getChildren().setAll(screen.root());
        // Now, not at the next pulse: only what has its skin can take the focus.
        center.applyCss();
        center.layout();
        screen.shown();
    }

    /// The window closes: the screen that is open saves what it holds.
    void stop() {
        if (current != null) {
            current.closing();
            current = null;
        }
    }
}
