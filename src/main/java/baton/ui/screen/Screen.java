package baton.ui.screen;

import javafx.scene.Parent;

/// One screen of the window.
public interface Screen {
    Parent root();

    /// It has just become visible: ask the stores again, put the focus where work begins.
    default void shown() {}

    /// It is about to be left: save, and let go of devices.
    default void hidden() {}

    /// The window closes: everything that must be saved is saved when this returns.
    default void closing() {
        hidden();
    }

    /// Whether it may be left now; may ask the person.
    default boolean mayLeave() {
        return true;
    }
}
