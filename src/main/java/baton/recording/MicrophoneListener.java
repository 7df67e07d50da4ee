package baton.recording;

/// Hears a microphone. All calls come from the microphone's own thread.
public interface MicrophoneListener {
    /// @param samples mono at [Microphone#SAMPLE_RATE], -1 to 1; valid during the call
    /// @param count how many of them count
    /// @param arrivedAt when they arrived, on the clock of [System#nanoTime()]
    void sound(float[] samples, int count, long arrivedAt);

    void microphoneLost(DeviceException why);
}
