package baton.media.player;

import org.jspecify.annotations.Nullable;

/// Where sound goes: 48 kHz, 16 bit, mono. Written by one thread, asked for its position by others.
interface AudioOutput extends AutoCloseable {
    /// Samples that could be written now without waiting.
    int room();

    /// @param bytes whole samples, not more than there is room for
    void write(byte[] bytes, int offset, int length);

    /// Samples heard since it was opened; stands still while stopped.
    long heard();

    void start();

    void stop();

    /// Throws away what was written and not heard.
    void flush();

    /// @param volume 0 to 1
    void setVolume(double volume);

    @Override
    void close();

    /// Opens the system's output.
    interface Opener {
        /// @return null if there is none
        @Nullable
        AudioOutput open();

        /// Which outputs there are, in any words: once they differ, another one may be the system's choice.
        default String devices() {
            return "";
        }
    }
}
