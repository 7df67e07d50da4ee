package baton.media.player;

import baton.media.ffmpeg.TempoFilter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A sound output that plays in real time and has room for 300 ms, as a sound card does; keeps what it heard, and where
/// it had nothing to play. It can be unplugged.
final class PacedEar implements AudioOutput {
    private static final int ROOM = TempoFilter.RATE * 3 / 10;
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private long heard;
    private long runningSince = -1;
    private long heardBefore;
    private long starved;
    private volatile boolean forgets;
    private volatile boolean unplugged;
    private volatile boolean closed;

    @Override
    public synchronized int room() {
        return unplugged ? 0 : (int) (ROOM - (written() - heard()));
    }

    private long written() {
        return all.size() / Short.BYTES;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        heard();
        all.write(bytes, offset, length);
    }

    @Override
    public synchronized long heard() {
        if (runningSince >= 0 && !unplugged) {
            var due = heardBefore + (System.nanoTime() - runningSince) * TempoFilter.RATE / 1_000_000_000L;
            if (due > written()) {
                starved += due - written();
                heardBefore = written();
                runningSince = System.nanoTime();
                due = written();
            }
            heard = Math.max(heard, due);
        }
        return heard;
    }

    @Override
    public synchronized void start() {
        if (runningSince < 0) {
            runningSince = System.nanoTime();
            heardBefore = heard;
        }
    }

    @Override
    public synchronized void stop() {
        heard();
        runningSince = -1;
        if (forgets) {
            heard = written();
        }
    }

    /// From now on what waits is lost at a pause and counted as played, as some servers do.
    void forget() {
        forgets = true;
    }

    @Override
    public void flush() {}

    @Override
    public void setVolume(double volume) {}

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    void unplug() {
        heard();
        unplugged = true;
    }

    /// Milliseconds in which there was nothing to play although it ran.
    synchronized long starvedMillis() {
        heard();
        return starved * 1000 / TempoFilter.RATE;
    }

    synchronized short[] samples() {
        var samples = new short[(int) heard()];
        ByteBuffer.wrap(all.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    /// Milliseconds of the longest stretch without sound, after the first sound.
    int longestSilence() {
        var samples = samples();
        int quiet = 0;
        int longest = 0;
        var begun = false;
        for (var sample : samples) {
            begun |= Math.abs(sample) > 300;
            quiet = !begun || Math.abs(sample) > 300 ? 0 : quiet + 1;
            longest = Math.max(longest, quiet);
        }
        return longest * 1000 / TempoFilter.RATE;
    }
}
