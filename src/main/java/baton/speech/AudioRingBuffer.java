package baton.speech;

/// The last seconds of what was heard, by their place in the clip: a clip of hours is never held whole.
final class AudioRingBuffer {
    private final float[] kept;
    private long end;

    /// @param length how many samples stay
    AudioRingBuffer(int length) {
        kept = new float[length];
    }

    void add(float[] samples) {
        for (var sample : samples) {
            kept[(int) (end % kept.length)] = sample;
            end++;
        }
    }

    /// Samples `from` to `to` of the clip.
    ///
    /// @throws IllegalArgumentException if they are not kept any more, or not heard yet
    float[] between(long from, long to) {
        if (to > end || from < end - kept.length || from > to) {
            throw new IllegalArgumentException(from + " to " + to + " of " + end);
        }
        var found = new float[(int) (to - from)];
        for (int i = 0; i < found.length; i++) {
            found[i] = kept[(int) ((from + i) % kept.length)];
        }
        return found;
    }
}
