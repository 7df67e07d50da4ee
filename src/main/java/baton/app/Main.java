package baton.app;

/// The way in: a verb runs on the command line, no verb opens the window. Not an Application itself, so that it starts
/// from the class path.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineDoor.run(arguments));
    }
}
