package baton.recording;

/// Says when a sample was spoken. Sound arrives in chunks, late by a varying delay; the smallest delay seen while
/// nothing
/// is recorded yet is taken as the true one, and from then on samples are counted. One thread.
final class SoundClock {
    private static final long SECOND = 1_000_000_000L;
    /// Sound that stays away longer than this was lost in the driver.
    private static final long GAP = 60_000_000L;
    /// Chunks looked at before a gap is believed: a late chunk is not a lost one.
    private static final int WINDOW = 50;

    private long origin = Long.MAX_VALUE;
    private long counted;
    private long smallestLag = Long.MAX_VALUE;
    private int chunks;

    /// Takes a chunk in and returns when its first sample was spoken.
    ///
    /// @param settle true while the origin may still be corrected: before the recording starts
    long hear(int count, long arrivedAt, boolean settle) {
        var before = counted;
        counted += count;
        var candidate = arrivedAt - counted * SECOND / Microphone.SAMPLE_RATE;
        if (settle || origin == Long.MAX_VALUE) {
            origin = Math.min(origin, candidate);
        }
        smallestLag = Math.min(smallestLag, candidate - origin);
        chunks++;
        return origin + before * SECOND / Microphone.SAMPLE_RATE;
    }

    /// Samples that never arrived, if enough chunks agree that some are missing; they are counted as heard.
    int missing() {
        if (chunks < WINDOW) {
            return 0;
        }
        var lag = smallestLag;
        chunks = 0;
        smallestLag = Long.MAX_VALUE;
        if (lag < GAP) {
            return 0;
        }
        var samples = (int) (lag * Microphone.SAMPLE_RATE / SECOND);
        counted += samples;
        return samples;
    }
}
