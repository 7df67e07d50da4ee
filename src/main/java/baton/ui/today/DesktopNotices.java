package baton.ui.today;

/// Tells somebody who looks at another window. Where the system has no such thing, nothing happens: Baton's
/// own
/// window says all of it.
@FunctionalInterface
public interface DesktopNotices {
    /// For a desktop without notifications.
    DesktopNotices NONE = (_, _) -> {};

    void show(String title, String text);
}
