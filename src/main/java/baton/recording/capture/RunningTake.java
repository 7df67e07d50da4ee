package baton.recording.capture;

import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.DiskSpace;
import baton.recording.VideoMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The take a recorder writes: its time line, its file, and why it is paused.
final class RunningTake {
    private static final long SECOND = 1_000_000_000L;
    /// After a pause the last words are still on their way for so long.
    private static final long LAST_WORDS = SECOND / 2;

    private static final long LAST_SOUND = 400_000_000L;
    /// Sound may come this late and still find its place.
    private static final long LATE_SOUND = 3 * SECOND;

    private static final Duration LAST_PICTURES = Duration.ofSeconds(3);

    private final TakeTimeline line;
    private final Path file;
    private final @Nullable VideoMode recorded;
    private final AtomicLong skipped = new AtomicLong();
    private @Nullable PauseReason paused;
    private long pausedAt;
    private boolean flushed;

    /// @param recorded size of the picture in the file; null without one
    RunningTake(TakeTimeline line, Path file, @Nullable VideoMode recorded) {
        this.line = line;
        this.file = file;
        this.recorded = recorded;
    }

    TakeTimeline line() {
        return line;
    }

    synchronized void pause(PauseReason why, long now) {
        line.pauseAt(now);
        paused = why;
        pausedAt = now;
        flushed = false;
    }

    synchronized void resume(long now) {
        line.resumeAt(now);
        paused = null;
    }

    private synchronized long pausedAt() {
        return pausedAt;
    }

    synchronized @Nullable PauseReason paused() {
        return paused;
    }

    /// The preview let a picture pass.
    void skip() {
        skipped.incrementAndGet();
    }

    /// Keeps the file whole while a device is silent, and safe while it is paused.
    void lookAfter(long now, CaptureDevices devices, DiskSpace room) {
        line.hold(now, devices.isCameraSilent(now, SECOND));
        line.fillSilence(now - LATE_SOUND);
        if (mustFlush(now)) {
            line.flush();
        }
        if (room.isRunningOut(file, file.toFile().length())) {
            line.fail(new DeviceException(
                    DeviceProblem.DISK_FULL, file.getFileName().toString(), "nearly full: ended to save it"));
        }
    }

    private synchronized boolean mustFlush(long now) {
        var due = paused != null && !flushed && now - pausedAt > LAST_WORDS;
        flushed |= due;
        return due;
    }

    /// Ends it; returns once everything that was taken and said before has arrived, or will not arrive any more.
    void end(long stoppedAt, CaptureDevices devices) {
        line.hold(stoppedAt - 1, devices.isCameraSilent(stoppedAt, SECOND / 2));
        line.pauseAt(stoppedAt);
        var last = paused() == null ? stoppedAt : pausedAt();
        try {
            devices.awaitFrames(last, LAST_PICTURES);
            line.awaitSound(LAST_SOUND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Finishes the file.
    TakeResult finish(long stoppedAt, CaptureDevices devices) {
        var ended = line.failure();
        try {
            line.finish();
        } catch (DeviceException e) {
            // The end is missing; what was written before can be played.
            ended = ended == null ? e : ended;
        }
        var lost = devices.lost().minus(line.lostBefore());
        return new TakeResult(
                Duration.ofNanos(line.length()),
                line.frames() + lost.all(),
                lost.dropped(),
                lost.damaged(),
                Duration.ofNanos(System.nanoTime() - stoppedAt),
                line.isSilent(),
                ended);
    }

    CaptureHealth health(CaptureDevices devices) {
        var lost = devices.lost().minus(line.lostBefore());
        return new CaptureHealth(
                devices.mode().orElse(null),
                recorded,
                devices.framesPerSecond(),
                line.frames() + lost.all(),
                lost.dropped(),
                lost.damaged(),
                skipped.get());
    }
}
