package baton.app;

import baton.app.cli.BatonCommand;

/// The way in: a verb runs on the command line, no verb opens the window. Not an Application itself, so that it starts
/// from the class path.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Pages are laid out with classes of AWT, which must not start a desktop of its own beside the window's.
        System.setProperty("java.awt.headless", "true");
        System.exit(BatonCommand.run(arguments));
    }
}
