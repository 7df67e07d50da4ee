package baton.recording;

import org.jspecify.annotations.Nullable;

/// Writes one take. Pictures come from one thread, sound from another.
public interface TakeWriter {
    /// @param at position in the take, nanoseconds from its start, growing
    /// @param fresh true for the first picture after the start or a pause: it must not lean on earlier ones
    /// @throws DeviceException if it cannot be written; what was written before stays readable
    void writeFrame(VideoFrame frame, long at, boolean fresh) throws DeviceException;

    /// Shows the last picture on, up to this position; before the first one, a black one.
    void hold(long at) throws DeviceException;

    /// Appends sound; the first sample belongs to the start of the take.
    ///
    /// @param samples mono at [Microphone#SAMPLE_RATE]; null appends silence
    void sound(float @Nullable [] samples, int offset, int count) throws DeviceException;

    /// Puts everything given so far on the disk.
    void flush() throws DeviceException;

    /// Ends the file. It can be played from here on.
    void finish() throws DeviceException;
}
