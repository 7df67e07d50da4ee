package baton.media.capture;

/// Maps a camera's own time to [System#nanoTime()]: the smallest delay between taking and arriving, seen in the first
/// two
/// seconds, is taken for the true one. One thread.
final class DeviceClock {
    private static final int SETTLING = 60;
    private long offset = Long.MAX_VALUE;
    private int seen;

    /// @param deviceTime nanoseconds on the camera's clock
    /// @param arrivedAt nanoseconds on ours
    long map(long deviceTime, long arrivedAt) {
        if (seen < SETTLING) {
            seen++;
            offset = Math.min(offset, arrivedAt - deviceTime);
        }
        return deviceTime + offset;
    }
}
