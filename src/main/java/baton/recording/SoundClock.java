package baton.recording;

/// Says when a sample was spoken. Sound arrives in chunks, late by a varying delay; the smallest delay in a window of
/// time is taken for the true one. A sound card's clock is never quite the machine's: the believed origin follows it
/// slowly, so that fifteen minutes at 100 ppm are corrected without a step. One thread.
final class SoundClock {
    private static final long SECOND = 1_000_000_000L;
    /// Sound that stays away longer than this was lost in the driver.
    private static final long GAP = 60_000_000L;
    /// Chunks of sound come at any size; a window is counted in samples: two seconds.
    private static final long WINDOW = 2L * Microphone.SAMPLE_RATE;
    /// Nanoseconds by which the origin may move in one window: 250 ppm, more than any sound card is off.
    private static final long SLEW = 500_000;

    private static final double PULL = 0.25;

    private long origin = Long.MAX_VALUE;
    private long counted;
    private long windowEnds = WINDOW;
    private long earliest = Long.MAX_VALUE;
    private boolean settled;

    /// Takes a chunk in and returns when its first sample was spoken, on the clock of `arrivedAt`.
    ///
    /// @param count samples
    long hear(int count, long arrivedAt) {
        var before = counted;
        counted += count;
        var candidate = arrivedAt - counted * SECOND / Microphone.SAMPLE_RATE;
        earliest = Math.min(earliest, candidate);
        if (!settled) {
            origin = Math.min(origin, candidate);
        }
        var spokenAt = origin + before * SECOND / Microphone.SAMPLE_RATE;
        if (counted >= windowEnds) {
            turn();
        }
        return spokenAt;
    }

    private void turn() {
        var error = earliest - origin;
        if (error >= GAP) {
            // A whole window agrees that sound is missing: what comes now was spoken later than counting says.
            origin += error;
        } else {
            origin += Math.clamp(Math.round(error * PULL), -SLEW, SLEW);
        }
        settled = true;
        earliest = Long.MAX_VALUE;
        windowEnds = counted + WINDOW;
    }
}
