package baton.recording;

/// Keeps the computer awake while a take runs.
public interface SleepInhibitor {
    /// From now until the result is closed. Where the system does not let us, nothing happens.
    Awake hold();

    /// Ends the vigil.
    interface Awake extends AutoCloseable {
        @Override
        void close();
    }
}
