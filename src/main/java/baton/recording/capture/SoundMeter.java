package baton.recording.capture;

/// Watches the sound: how loud it is, and whether any comes at all. Written by the microphone's thread, read by any.
final class SoundMeter {
    /// Below this root mean square a room counts as silent (the threshold peers use).
    static final double SILENCE = 0.005;

    private static final double QUIET_PEAK = 0.03;
    private static final double LOUD_PEAK = 0.98;
    private static final long SILENT_AFTER = 5_000_000_000L;
    /// A room is never exactly zero.
    private static final long MUTED_AFTER = 3_000_000_000L;
    private static final long NOTHING_AFTER = 1_000_000_000L;
    /// A second of level memory: speech has pauses.
    private static final long FADE = 1_000_000_000L;

    private double peak;
    private double loudness;
    private double recentPeak;
    private long recentPeakAt;
    private long lastSound;
    private long lastVoice;
    private long lastNonZero;
    private boolean heard;

    SoundMeter(long now) {
        lastSound = now;
        lastVoice = now;
        lastNonZero = now;
        recentPeakAt = now;
    }

    /// Whether any sound has arrived yet: a headset needs a moment until it does.
    synchronized boolean hasHeard() {
        return heard;
    }

    synchronized void hear(float[] samples, int count, long now) {
        double highest = 0;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            var value = Math.abs(samples[i]);
            highest = Math.max(highest, value);
            sum += value * value;
        }
        peak = highest;
        loudness = count == 0 ? 0 : Math.sqrt(sum / count);
        lastSound = now;
        heard = true;
        if (highest > 0) {
            lastNonZero = now;
        }
        if (loudness >= SILENCE) {
            lastVoice = now;
        }
        if (highest >= recentPeak || now - recentPeakAt > FADE) {
            recentPeak = highest;
            recentPeakAt = now;
        }
    }

    /// Whether nothing at all has arrived for so many nanoseconds.
    synchronized boolean isOverdue(long now, long nanos) {
        return now - lastSound > nanos;
    }

    synchronized SoundLevel level(long now) {
        if (now - lastSound > NOTHING_AFTER) {
            return new SoundLevel(0, 0, SoundLevel.Word.NOTHING_ARRIVES);
        }
        return new SoundLevel(peak, loudness, word(now));
    }

    private SoundLevel.Word word(long now) {
        if (now - lastNonZero > MUTED_AFTER) {
            return SoundLevel.Word.MUTED;
        }
        if (now - lastVoice > SILENT_AFTER) {
            return SoundLevel.Word.SILENT;
        }
        if (recentPeak > LOUD_PEAK) {
            return SoundLevel.Word.TOO_LOUD;
        }
        return recentPeak < QUIET_PEAK ? SoundLevel.Word.TOO_QUIET : SoundLevel.Word.GOOD;
    }
}
