package baton.ui.preferences;

/// What goes on without a window, on this machine.
public interface PresenceService {
    /// How it is set.
    ///
    /// @param possible whether it can go on: not in the demo, and not where several people use this computer
    /// @param goesOn whether it goes on when the window is closed
    /// @param starts whether it begins with the system
    /// @param mayStart whether this system can be asked for that
    record State(boolean possible, boolean goesOn, boolean starts, boolean mayStart) {}

    /// @throws Exception if the system cannot be asked
    State state() throws Exception;

    /// @throws Exception if it cannot be written down
    void goOn(boolean wanted) throws Exception;

    /// @throws Exception if the system does not take it
    void startWithSystem(boolean wanted) throws Exception;
}
