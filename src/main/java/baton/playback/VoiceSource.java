package baton.playback;

import java.nio.file.Path;

/// Gives what is heard in a clip, in the form that listens best to speech.
@FunctionalInterface
public interface VoiceSource {
    /// Samples a second, mono.
    int RATE = 16_000;

    /// Begins at the beginning; the caller closes it.
    ///
    /// @throws ClipUnreadableException if it cannot be read, or has no sound
    Voice open(Path clip) throws ClipUnreadableException;

    /// One clip, from its beginning to its end. One thread.
    interface Voice extends AutoCloseable {
        /// Gives the next samples, from -1 to 1, on the time of the whole file: a gap and a late start are silence.
        ///
        /// @return how many, at most as many as fit; zero at the end, which a damaged file reaches early
        int read(float[] into);

        @Override
        void close();
    }
}
