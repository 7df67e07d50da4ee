package baton.recording.capture;

/// Counts how many pictures a second really come. Written by the camera's thread, read by any.
final class FrameRate {
    private static final long SECOND = 1_000_000_000L;
    private static final int KEPT = 64;
    private final long[] taken = new long[KEPT];
    private long count;

    synchronized void saw(long takenAt) {
        taken[(int) (count % KEPT)] = takenAt;
        count++;
    }

    /// Pictures a second over the last two seconds; zero if there were not two.
    synchronized double perSecond(long now) {
        int inWindow = 0;
        var earliest = Long.MAX_VALUE;
        var latest = Long.MIN_VALUE;
        for (int i = 0; i < Math.min(count, KEPT); i++) {
            if (now - taken[i] <= 2 * SECOND) {
                inWindow++;
                earliest = Math.min(earliest, taken[i]);
                latest = Math.max(latest, taken[i]);
            }
        }
        return inWindow < 2 || latest <= earliest ? 0 : (inWindow - 1) * (double) SECOND / (latest - earliest);
    }
}
