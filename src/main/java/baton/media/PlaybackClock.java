package baton.media;

/// Where playback is. What was heard is the master: the ear notices a gap, the eye forgives a late picture. Between the
/// coarse steps of the sound output's own count it runs on the steady clock; without sound, on that alone.
final class PlaybackClock {
    private static final double SECOND = 1e9;
    /// Seconds; a larger difference is a jump, a smaller one is smoothed away.
    private static final double JUMP = 0.15;

    private static final double PULL = 0.05;

    private double speed = 1;
    private boolean running;
    private boolean started;
    private boolean bySound;
    private double soundFrom;
    private long heardFrom;
    private double media;
    private long at;

    /// Sets a new place; time stands still until the first picture or sound there is ready.
    synchronized void jump(double seconds, double newSpeed) {
        media = seconds;
        speed = newSpeed;
        started = false;
        bySound = false;
    }

    synchronized void setRunning(boolean run, long now, long heard) {
        media = now(now, heard);
        at = now;
        running = run;
        // What was heard until a pause is done with: counting begins again from here.
        soundFrom = media;
        heardFrom = heard;
    }

    /// Sound from `seconds` of the clip on is being heard from now.
    synchronized void soundStarts(double seconds, long now, long heard) {
        bySound = true;
        started = true;
        soundFrom = seconds;
        heardFrom = heard;
        media = seconds;
        at = now;
    }

    /// There is no sound to wait for.
    synchronized void silenceStarts(long now) {
        if (!started) {
            started = true;
            bySound = false;
            at = now;
        }
    }

    /// The sound has ended before the picture: the steady clock goes on alone.
    synchronized void soundEnds(long now, long heard) {
        media = now(now, heard);
        at = now;
        bySound = false;
        // A jump behind the last sound never gets one.
        started = true;
    }

    /// Seconds of the clip.
    ///
    /// @param heard samples the output has played
    synchronized double now(long now, long heard) {
        if (!running || !started) {
            at = now;
            return media;
        }
        var predicted = media + (now - at) / SECOND * speed;
        if (bySound) {
            var measured = soundFrom + (heard - heardFrom) / (double) TempoFilter.RATE * speed;
            var difference = measured - predicted;
            predicted = Math.abs(difference) > JUMP ? measured : predicted + difference * PULL;
        }
        // A picture that was shown is not taken back for a few milliseconds.
        media = media - predicted > 0 && media - predicted < 0.1 ? media : predicted;
        at = now;
        return media;
    }

    synchronized boolean isRunning() {
        return running;
    }
}
