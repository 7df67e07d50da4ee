package baton.app.cli;

import baton.app.BatonApplication;
import java.util.List;
import javafx.application.Application;

/// Starts the window's toolkit.
final class WindowCommand {
    private WindowCommand() {}

    /// Returns when the window was closed.
    ///
    /// @param options `--demo`, `--test-devices`
    static void open(List<String> options) {
        // Asked of the system's menus and task bars.
        System.setProperty("apple.awt.application.name", "Baton");
        Application.launch(BatonApplication.class, options.toArray(String[]::new));
    }
}
