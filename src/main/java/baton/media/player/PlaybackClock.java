package baton.media.player;

import baton.media.ffmpeg.TempoFilter;
import java.util.ArrayDeque;

/// Where playback is. What was heard is the master: the ear notices a gap, the eye forgives a late picture. Between the
/// coarse steps of the sound output's own count it runs on the steady clock; without sound, on that alone.
final class PlaybackClock {
    private static final double SECOND = 1e9;
    /// Seconds; a larger difference is a jump, a smaller one is smoothed away.
    private static final double JUMP = 0.15;

    private static final double PULL = 0.05;
    /// Nanoseconds nobody asked: the machine slept, and nothing was shown meanwhile.
    private static final long SLEPT = 3_000_000_000L;

    /// From this sample on, counted from the first one after a jump, sound belongs to this moment and goes at this
    /// speed.
    private record Stretch(long from, double seconds, double speed) {
        double at(long heard) {
            return seconds + (heard - from) / (double) TempoFilter.RATE * speed;
        }
    }

    private final ArrayDeque<Stretch> stretches = new ArrayDeque<>();
    private int generation;
    private double speed = 1;
    private long pausedAt;
    private boolean running;
    private boolean started;
    private boolean bySound;
    private long heardFrom;
    private double media;
    private long at;

    /// Sets a new place; time stands still until the first picture or sound there is ready.
    ///
    /// @param newGeneration what is said of an older one from now on is not heard
    synchronized void jump(double seconds, double newSpeed, int newGeneration) {
        generation = newGeneration;
        media = seconds;
        speed = newSpeed;
        started = false;
        bySound = false;
        stretches.clear();
    }

    synchronized void setRunning(boolean run, long now, long heard) {
        media = now(now, heard);
        at = now;
        running = run;
        if (!run) {
            pausedAt = heard;
        } else if (bySound && !stretches.isEmpty() && heard < pausedAt) {
            restFrom(heard);
        }
    }

    /// An output that counts anew after a pause: counting begins again from here.
    private void restFrom(long heard) {
        var here = stretches.remove();
        stretches.addFirst(new Stretch(heard - heardFrom, media, here.speed()));
    }

    /// Sound from `seconds` of the clip on is being heard from now.
    synchronized void soundStarts(int of, double seconds, double times, long now, long heard) {
        if (of != generation) {
            return;
        }
        bySound = true;
        started = true;
        stretches.clear();
        stretches.add(new Stretch(0, seconds, times));
        heardFrom = heard;
        media = seconds;
        at = now;
    }

    /// What is written from now on is from another moment, or goes at another speed.
    ///
    /// @param written samples since the sound started
    synchronized void soundGoesOn(int of, long written, double seconds, double times) {
        if (of == generation) {
            stretches.add(new Stretch(written, seconds, times));
        }
    }

    /// There is no sound to wait for.
    synchronized void silenceStarts(long now) {
        if (!started) {
            started = true;
            bySound = false;
            at = now;
        }
    }

    /// Without sound: goes on from another moment, or at another speed.
    synchronized void silenceGoesOn(double seconds, double times) {
        media = seconds;
        speed = times;
    }

    /// The sound has ended before the picture: the steady clock goes on alone.
    synchronized void soundEnds(int of, long now, long heard) {
        if (of != generation) {
            return;
        }
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
        if (!running || !started || !bySound && now - at > SLEPT) {
            at = now;
            return media;
        }
        var predicted = media + (now - at) / SECOND * speed;
        if (bySound) {
            var measured = measured(heard - heardFrom);
            var difference = measured - predicted;
            predicted = Math.abs(difference) > JUMP ? measured : predicted + difference * PULL;
        }
        // A picture that was shown is not taken back for a few milliseconds.
        media = media - predicted > 0 && media - predicted < 0.1 ? media : predicted;
        at = now;
        return media;
    }

    private double measured(long heard) {
        while (stretches.size() > 1 && second().from() <= heard) {
            stretches.remove();
        }
        speed = stretches.element().speed();
        return stretches.element().at(heard);
    }

    private Stretch second() {
        return stretches.stream().skip(1).findFirst().orElseThrow();
    }

    /// Where it was when somebody asked last.
    synchronized double last() {
        return media;
    }

    synchronized boolean isRunning() {
        return running;
    }

    synchronized boolean isBySound() {
        return bySound;
    }
}
