package baton.ui.shell;

import baton.ui.kit.look.ChosenAppearance;

/// The window around a workspace.
///
/// @param demo whether this is the demo workspace
/// @param appearance how it looks
/// @param onSwitch leaves the demo, or enters it
/// @param onSecond opens the demo's other end in a second window
/// @param about what this program is
/// @param onQuit closes the window, and nothing goes on without it
public record WorkspaceWindow(
        boolean demo,
        ChosenAppearance appearance,
        Runnable onSwitch,
        Runnable onSecond,
        About about,
        Runnable onQuit) {}
