package baton.recording;

/// A microphone that can be opened.
public interface Microphone {
    /// Samples a second.
    int SAMPLE_RATE = 48_000;

    String id();

    String name();

    /// Starts sound flowing; closing the result stops it.
    MicrophoneFeed open(MicrophoneListener listener) throws DeviceException;
}
