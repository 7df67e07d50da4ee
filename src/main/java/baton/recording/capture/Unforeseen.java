package baton.recording.capture;

/// Tells what nobody foresaw on a thread that must go on: the window logs it and shows its code, a verb of the command
/// line writes it to the error channel.
final class Unforeseen {
    private Unforeseen() {}

    static void tell(Throwable error) {
        var here = Thread.currentThread();
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        if (handler == null) {
            here.getThreadGroup().uncaughtException(here, error);
        } else {
            handler.uncaughtException(here, error);
        }
    }
}
