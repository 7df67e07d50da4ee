package baton.ui.kit;

import javafx.scene.Parent;

/// One screen of the window.
public interface Screen {
    Parent root();

    /// It has just become visible: ask the stores again, put the focus where work begins.
    default void shown() {}

    /// It is about to be left, or the window closes: save, and let go of devices.
    default void hidden() {}
}
