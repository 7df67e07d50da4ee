package baton.recording;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// Looks after a recorder's devices five times a second: fills in for one that falls silent, opens one again that was
/// plugged in again, notices that the computer slept and that the disk fills up.
final class CaptureWatch implements AutoCloseable {
    /// What it looks after.
    interface Watched {
        /// @param now on the clock of [System#nanoTime()]
        void lookAfter(long now);

        /// Tries to open what is gone; may take long.
        void reopen();

        void slept();
    }

    private static final long EVERY_MS = 200;
    private static final int REOPEN_EVERY = 3;
    /// Milliseconds by which the wall clock may run ahead of the steady one before it counts as sleep.
    private static final long SLEPT_MS = 5_000;

    private final Watched watched;
    private long lastWall;
    private long lastSteady = System.nanoTime();
    private final InstantSource clock;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("capture watch").unstarted(this::run);

    CaptureWatch(Watched watched, InstantSource clock) {
        this.watched = watched;
        this.clock = clock;
        lastWall = clock.millis();
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            for (int round = 0; !Thread.currentThread().isInterrupted(); round++) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
                var wall = clock.millis();
                var steady = System.nanoTime();
                // The steady clock may stand still while the computer sleeps, or jump with it.
                var passed = (steady - lastSteady) / 1_000_000;
                if (wall - lastWall > passed + SLEPT_MS || passed > 2 * SLEPT_MS) {
                    watched.slept();
                }
                lastWall = wall;
                lastSteady = steady;
                watched.lookAfter(steady);
                if (round % REOPEN_EVERY == 0) {
                    watched.reopen();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends it. Does not wait for a driver that hangs while it is opened.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
