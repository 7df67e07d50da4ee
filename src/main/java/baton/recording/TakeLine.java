package baton.recording;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The time line of one take: maps the devices' moments to positions in the file. Pictures come from one thread, sound
/// from another, the end from a third.
final class TakeLine {
    private static final long SECOND = 1_000_000_000L;

    private final TakeWriter writer;
    private final boolean withSound;
    private final long startedAt;
    private final long lostBefore;
    private final Consumer<DeviceException> failed;
    private long stopAt = Long.MAX_VALUE;
    private long lastPictureAt = -1;
    private long pictures;
    private long samples;
    private boolean closed;
    private @Nullable DeviceException failure;

    TakeLine(TakeWriter writer, boolean withSound, long startedAt, long lostBefore, Consumer<DeviceException> failed) {
        this.writer = writer;
        this.withSound = withSound;
        this.startedAt = startedAt;
        this.lostBefore = lostBefore;
        this.failed = failed;
    }

    void picture(Picture picture) {
        long at;
        synchronized (this) {
            at = picture.takenAt() - startedAt;
            if (closed || failure != null || at < 0 || picture.takenAt() > stopAt) {
                return;
            }
        }
        try {
            writer.picture(picture, at);
            synchronized (this) {
                lastPictureAt = at;
                pictures++;
            }
        } catch (DeviceException e) {
            fail(e);
        }
    }

    /// @param spokenAt when the first of these samples was spoken
    /// @param missing samples that were lost in the driver after these
    void sound(float[] heard, int count, long spokenAt, int missing) {
        int offset;
        int take;
        int silence = 0;
        synchronized (this) {
            if (closed || !withSound || failure != null) {
                return;
            }
            // Where this chunk belongs, against where the file is: cut what was spoken before the start, fill what is
            // late.
            var place = samplesIn(spokenAt - startedAt);
            offset = samples == 0 && place < 0 ? (int) Math.min(count, -place) : 0;
            if (samples == 0 && place > 0) {
                silence = (int) place;
            }
            take = count - offset;
            if (stopAt != Long.MAX_VALUE) {
                var room = samplesIn(stopAt - startedAt) - samples - silence;
                take = Math.clamp(room, 0, take);
                missing = 0;
            }
            samples += silence + take + missing;
        }
        try {
            append(null, 0, silence);
            append(heard, offset, take);
            append(null, 0, missing);
        } catch (DeviceException e) {
            fail(e);
        }
    }

    private void append(float @Nullable [] from, int offset, int count) throws DeviceException {
        if (count > 0) {
            writer.sound(from, offset, count);
        }
    }

    synchronized void stopAt(long moment) {
        stopAt = moment;
    }

    /// Waits for the words that were spoken before the stop and are still on their way.
    void awaitSound(long atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost;
        while (withSound && System.nanoTime() < until) {
            synchronized (this) {
                if (failure != null || samples >= samplesIn(stopAt - startedAt)) {
                    return;
                }
                wait(2);
            }
        }
    }

    /// Ends the file; sound that never came is silence.
    void finish() throws DeviceException {
        long silence;
        synchronized (this) {
            closed = true;
            silence = withSound ? Math.max(0, samplesIn(stopAt - startedAt) - samples) : 0;
        }
        if (failure() == null) {
            append(null, 0, (int) silence);
        }
        writer.finish();
    }

    synchronized long elapsed(long now) {
        return Math.max(0, Math.min(now, stopAt) - startedAt);
    }

    /// Nanoseconds from the start to the stop, or to the last picture if it ended by itself before.
    synchronized long length() {
        var whole = Math.max(0, stopAt - startedAt);
        return failure == null || lastPictureAt < 0 ? whole : Math.min(whole, lastPictureAt);
    }

    synchronized long pictures() {
        return pictures;
    }

    long lostBefore() {
        return lostBefore;
    }

    synchronized @Nullable DeviceException failure() {
        return failure;
    }

    private void fail(DeviceException why) {
        synchronized (this) {
            if (failure != null) {
                return;
            }
            failure = why;
        }
        failed.accept(why);
    }

    private static long samplesIn(long nanos) {
        return nanos * Microphone.SAMPLE_RATE / SECOND;
    }
}
