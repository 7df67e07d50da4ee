package baton.ui.kit;

/// Tells somebody who looks at another window. Where the system has no such thing, nothing happens: Baton's own window
/// says all of it.
@FunctionalInterface
public interface DesktopNotices {
    /// For a desktop without notifications.
    DesktopNotices NONE = (_, _, _) -> {};

    /// @param onClick what a click on it leads to, on any thread; not every system tells of one
    void show(String title, String text, Runnable onClick);
}
