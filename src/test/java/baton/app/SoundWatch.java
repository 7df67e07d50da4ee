package baton.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Hears what the sound server plays, one loudness a millisecond. The server takes up a block when the one before it
/// has
/// been played: so the moment at which a sample is heard follows from its number and from when the blocks around it
/// arrived. Around it only: by what a program asks of it, the server's sink runs up to 0.01 % too fast.
final class SoundWatch implements AutoCloseable {
    static final int RATE = 48_000;
    private static final int STEP = RATE / 1000;
    private static final int SPAN = 2000;
    private static final double MILLI = 1e6;
    /// Reads that come this much after the one before begin a new block of the server.
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(3);

    private final InputStream in;
    /// When the first sample would have been heard, by the blocks of every two seconds.
    private final List<List<Long>> origins = new ArrayList<>();
    private float[] loudness = new float[60_000];
    private int steps;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("sound watch").unstarted(this::run);

    /// @param in what the server plays: 16 bit, mono, 48 kHz
    SoundWatch(InputStream in) {
        this.in = in;
        thread.start();
    }

    private void run() {
        var bytes = new byte[RATE];
        long samples = 0;
        var last = System.nanoTime();
        int odd = 0;
        double sum = 0;
        try {
            while (true) {
                var read = in.read(bytes, odd, bytes.length - odd);
                if (read < 0) {
                    return;
                }
                var now = System.nanoTime();
                synchronized (this) {
                    if (now - last > PAUSE) {
                        while (origins.size() <= steps / SPAN) {
                            origins.add(new ArrayList<>());
                        }
                        origins.getLast().add(now - samples * 1_000_000_000L / RATE);
                    }
                    var whole = (odd + read) / 2;
                    for (int i = 0; i < whole; i++) {
                        var sample = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8) / 32768.0;
                        sum += sample * sample;
                        if (++samples % STEP == 0) {
                            add((float) Math.sqrt(sum / STEP));
                            sum = 0;
                        }
                    }
                    if ((odd + read) % 2 == 1) {
                        bytes[0] = bytes[odd + read - 1];
                        odd = 1;
                    } else {
                        odd = 0;
                    }
                    notifyAll();
                }
                last = now;
            }
        } catch (IOException ended) {
            // The server was stopped: what was heard until then counts.
            return;
        }
    }

    private void add(float loud) {
        if (steps == loudness.length) {
            loudness = Arrays.copyOf(loudness, steps * 2);
        }
        loudness[steps++] = loud;
    }

    /// When the first sample would have been heard, as the blocks around this moment tell.
    private long origin(int step) {
        var around = new ArrayList<Long>();
        var middle = Math.min(step / SPAN, origins.size() - 1);
        for (int i = Math.max(0, middle - 1); i <= Math.min(middle + 1, origins.size() - 1); i++) {
            around.addAll(origins.get(i));
        }
        // Some blocks arrive late and none early: what is common among the early ones counts.
        around.sort(null);
        return around.isEmpty() ? System.nanoTime() : around.get(around.size() / 10);
    }

    private long moment(double step) {
        return origin((int) step) + (long) (step * MILLI);
    }

    private int step(long moment) {
        var about = (int) ((moment - origin(steps)) / MILLI);
        return (int) Math.clamp((moment - origin(Math.max(0, about))) / MILLI, 0, steps);
    }

    /// When the clip was first heard after a moment.
    ///
    /// @return nanoseconds since then, -1 if nothing was heard in time
    synchronized long until(long from, long timeoutMillis) throws InterruptedException {
        var deadline = from + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        while (true) {
            for (int i = step(from); i < steps; i++) {
                if (loudness[i] > CodedClip.TONE / 4) {
                    return moment(i) - from;
                }
            }
            var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return -1;
            }
            wait(left);
        }
    }

    /// Waits until nothing was heard for so long.
    synchronized void awaitSilence(int millis) throws InterruptedException {
        var begun = steps;
        for (int checked = begun; checked - begun < millis; ) {
            while (checked == steps) {
                wait();
            }
            if (loudness[checked++] > CodedClip.TONE / 8) {
                begun = checked;
            }
        }
    }

    /// The moments at which the middle of a beep was heard.
    synchronized List<Long> beeps(long from, long until) {
        var found = new ArrayList<Long>();
        var last = step(until);
        int begun = -1;
        for (int i = step(from); i < last; i++) {
            var loud = loudness[i] > CodedClip.BEEP / 4;
            if (loud && begun < 0) {
                begun = i;
            } else if (!loud && begun >= 0) {
                // What is much shorter is a click.
                if (i - begun > 20 && i - begun < 100) {
                    found.add(moment((begun + i) / 2.0));
                }
                begun = -1;
            }
        }
        return found;
    }

    /// Milliseconds of silence: the clip has none.
    synchronized int silence(long from, long until) {
        int silent = 0;
        var last = step(until);
        for (int i = step(from); i < last; i++) {
            silent += loudness[i] < CodedClip.TONE / 8 ? 1 : 0;
        }
        return silent;
    }

    @Override
    public void close() throws InterruptedException {
        thread.join(2000);
    }
}
