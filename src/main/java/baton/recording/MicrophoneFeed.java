package baton.recording;

/// An open microphone.
public interface MicrophoneFeed extends AutoCloseable {
    @Override
    void close();
}
