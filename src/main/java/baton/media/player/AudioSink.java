package baton.media.player;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sound output an open clip has: notices when it is gone or another one is the system's choice, and opens that.
/// Written by the sound thread; paused and asked by others.
final class AudioSink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AudioSink.class);
    /// Nanoseconds without a sample heard, although there are some: the device is gone.
    private static final long STALLED = 600_000_000L;
    /// Nanoseconds between two looks at which devices there are.
    private static final long LOOK = 500_000_000L;

    private final AudioOutput.Opener outputs;
    private final PlaybackTarget course;
    private final Runnable onChanged;
    private volatile @Nullable AudioOutput out;
    private volatile double volume = 1;
    private String devices;
    /// What was heard of the last output, while there is none: time does not run back meanwhile.
    private volatile long heardLast;
    private long lastHeard;
    private long heardAt = System.nanoTime();
    private long lookedAt = System.nanoTime();

    /// @param onChanged told, on the sound thread, that another output was opened: it is empty
    AudioSink(AudioOutput.Opener outputs, PlaybackTarget course, Runnable onChanged) {
        this.outputs = outputs;
        this.course = course;
        this.onChanged = onChanged;
        devices = outputs.devices();
        out = outputs.open();
    }

    boolean isOpen() {
        return out != null;
    }

    /// Samples heard since the output was opened.
    long heard() {
        var line = out;
        return line == null ? heardLast : line.heard();
    }

    void setVolume(double changed) {
        volume = changed;
        var line = out;
        if (line != null) {
            line.setVolume(changed);
        }
    }

    /// Throws away what was not heard yet.
    void empty() {
        var line = out;
        if (line != null) {
            line.stop();
            line.flush();
        }
        heardAt = System.nanoTime();
    }

    synchronized void setPlaying(boolean play) {
        course.setPlaying(play);
        var line = out;
        if (!play && line != null) {
            line.stop();
        }
    }

    /// Hands on as much as there is room for.
    ///
    /// @return bytes taken; zero while paused, while it is full, and when the output has just changed
    int write(byte[] bytes, int offset) {
        var line = out;
        if (line == null || !course.isPlaying()) {
            heardAt = System.nanoTime();
            return 0;
        }
        var taken = Math.min(line.room() * Short.BYTES, bytes.length - offset);
        if (taken > 0) {
            line.write(bytes, offset, taken);
        }
        startIfPlaying(line);
        if (isGone(line, System.nanoTime())) {
            reopen(line);
            return 0;
        }
        return Math.max(0, taken);
    }

    /// A pause that comes at this very moment must win.
    private synchronized void startIfPlaying(AudioOutput line) {
        if (course.isPlaying()) {
            line.start();
        }
    }

    private boolean isGone(AudioOutput line, long now) {
        var heard = line.heard();
        if (heard != lastHeard) {
            lastHeard = heard;
            heardAt = now;
        }
        if (now - heardAt > STALLED) {
            LOG.info("the sound output stands still: looking for another");
            return true;
        }
        return haveDevicesChanged(now);
    }

    private boolean haveDevicesChanged(long now) {
        if (now - lookedAt < LOOK) {
            return false;
        }
        lookedAt = now;
        var before = devices;
        devices = outputs.devices();
        return !devices.equals(before);
    }

    /// While there is none: looks for one now and then.
    void lookForAnother() {
        var now = System.nanoTime();
        if (out == null && course.isPlaying() && now - lookedAt > 2 * LOOK) {
            lookedAt = now;
            open();
        }
    }

    private void reopen(AudioOutput line) {
        heardLast = line.heard();
        out = null;
        // A device that is gone may take its time to say so.
        Thread.ofPlatform().daemon().name("player output closing").start(line::close);
        open();
        if (out == null) {
            onChanged.run();
        }
    }

    private void open() {
        var fresh = outputs.open();
        if (fresh != null) {
            fresh.setVolume(volume);
            lastHeard = fresh.heard();
            heardAt = System.nanoTime();
            // First the place, then the output: what that has heard is none of the last one's count.
            onChanged.run();
            out = fresh;
            if (course.isClosing()) {
                // The clip was closed while the device was opened.
                close();
            }
        }
    }

    @Override
    public void close() {
        var line = out;
        out = null;
        if (line != null) {
            line.close();
        }
    }
}
