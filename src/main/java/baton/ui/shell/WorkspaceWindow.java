package baton.ui.shell;

import baton.ui.kit.Appearance;
import java.util.function.Consumer;

/// The window around a workspace.
///
/// @param demo whether this is the demo workspace
/// @param appearance to begin with
/// @param onAppearance dresses the window and remembers the choice
/// @param onSwitch leaves the demo, or enters it
/// @param onSecond opens the demo's other end in a second window
/// @param about what this program is
/// @param onQuit closes the window, and nothing goes on without it
public record WorkspaceWindow(
        boolean demo,
        Appearance appearance,
        Consumer<Appearance> onAppearance,
        Runnable onSwitch,
        Runnable onSecond,
        About about,
        Runnable onQuit) {}
