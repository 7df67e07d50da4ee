package baton.ui.storage;

/// Hears how far long work has come, and may end it; called on the work's own thread.
@FunctionalInterface
public interface Progress {
    /// @param done of `all`, in the work's own unit
    /// @return false to end the work; it leaves everything as it was
    boolean goOn(long done, long all);
}
