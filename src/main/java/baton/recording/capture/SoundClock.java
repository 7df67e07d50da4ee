package baton.recording.capture;

import baton.recording.Microphone;
import java.util.ArrayDeque;
import java.util.Arrays;

/// Says when a sample was spoken. Sound arrives in chunks, late by a varying delay; the smallest delay in a window of
/// time is taken for the true one. A sound card's clock is never quite the machine's: the believed origin follows it
/// slowly, so that fifteen minutes at 100 ppm are corrected without a step. After a hole in the arrivals the next
/// chunks
/// are held back for a moment, until they tell whether the sound was late or lost. One thread.
final class SoundClock {
    /// Hears every chunk with its time.
    interface Listener {
        /// @param spokenAt when the first of the samples was spoken
        void sound(float[] samples, int count, long spokenAt);
    }

    private record Held(float[] samples, long arrivedAt) {}

    private static final long SECOND = 1_000_000_000L;
    /// Sound that stays away longer than this may have been lost in the driver.
    private static final long GAP = 60_000_000L;
    /// How long it takes until late sound has caught up.
    private static final long PROBE = 200_000_000L;
    /// Chunks of sound come at any size; a window is counted in samples: two seconds.
    private static final long WINDOW = 2L * Microphone.SAMPLE_RATE;
    /// Nanoseconds by which the origin may move in one window: 250 ppm, more than any sound card is off.
    private static final long SLEW = 500_000;

    private static final double PULL = 0.25;

    private final Listener listener;
    private final ArrayDeque<Held> held = new ArrayDeque<>();
    private long origin = Long.MAX_VALUE;
    private long counted;
    private long windowEnds = WINDOW;
    private long earliest = Long.MAX_VALUE;
    private long lastArrival = Long.MAX_VALUE;
    private long probeEnds;
    private boolean settled;

    SoundClock(Listener listener) {
        this.listener = listener;
    }

    /// Takes a chunk in, and hands it on with its time, at once or a little later.
    ///
    /// @param samples valid during the call
    void hear(float[] samples, int count, long arrivedAt) {
        var hole = arrivedAt - lastArrival - nanos(count) > GAP;
        lastArrival = arrivedAt;
        if (held.isEmpty() && !hole) {
            pass(samples, count, arrivedAt);
            return;
        }
        if (held.isEmpty()) {
            probeEnds = arrivedAt + PROBE;
        }
        held.add(new Held(Arrays.copyOf(samples, count), arrivedAt));
        if (arrivedAt >= probeEnds) {
            release();
        }
    }

    /// Late sound has caught up by now: its last chunks are as early as ever. Lost sound leaves all of them late.
    private void release() {
        var total = counted;
        var best = Long.MAX_VALUE;
        for (var chunk : held) {
            total += chunk.samples().length;
            best = Math.min(best, chunk.arrivedAt() - nanos(total));
        }
        if (best - origin >= GAP) {
            origin = best;
            earliest = Long.MAX_VALUE;
            windowEnds = counted + WINDOW;
        }
        while (!held.isEmpty()) {
            var chunk = held.poll();
            pass(chunk.samples(), chunk.samples().length, chunk.arrivedAt());
        }
    }

    private void pass(float[] samples, int count, long arrivedAt) {
        var before = counted;
        counted += count;
        var candidate = arrivedAt - nanos(counted);
        earliest = Math.min(earliest, candidate);
        if (!settled) {
            origin = Math.min(origin, candidate);
        }
        var spokenAt = origin + nanos(before);
        if (counted >= windowEnds) {
            turn();
        }
        listener.sound(samples, count, spokenAt);
    }

    private void turn() {
        var error = earliest - origin;
        if (error >= GAP) {
            // Sound was lost without a hole in the arrivals; a whole window agrees.
            origin += error;
        } else {
            origin += Math.clamp(Math.round(error * PULL), -SLEW, SLEW);
        }
        settled = true;
        earliest = Long.MAX_VALUE;
        windowEnds = counted + WINDOW;
    }

    private static long nanos(long samples) {
        return samples * SECOND / Microphone.SAMPLE_RATE;
    }
}
