package baton.recording.capture;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// Looks after a recorder's devices five times a second: fills in for one that falls silent, notices that the computer
/// slept and that the disk fills up; and, on a thread of its own because it may take long, opens one again that was
/// plugged in again.
final class DeviceMonitor implements AutoCloseable {
    /// What it looks after.
    interface Watched {
        /// @param now on the clock of [System#nanoTime()]
        void lookAfter(long now);

        /// Tries to open what is gone.
        void reopen();

        /// @param since when the computer was last seen awake, on the clock of [System#nanoTime()]
        void slept(long since);
    }

    private static final long EVERY_MS = 200;
    private static final long REOPEN_MS = 600;
    /// Milliseconds by which the wall clock may run ahead of the steady one before it counts as sleep; and by which a
    /// pause of the watch may last longer than it should, where the steady clock runs on while the computer sleeps.
    private static final long SLEPT_MS = 5_000;

    private final Watched watched;
    private final InstantSource clock;
    private final Thread looking =
            Thread.ofPlatform().daemon().name("capture watch").unstarted(this::look);
    private final Thread opening =
            Thread.ofPlatform().daemon().name("capture reopening").unstarted(this::reopen);
    private long lastWall;
    private long lastSteady = System.nanoTime();
    private volatile boolean closing;

    DeviceMonitor(Watched watched, InstantSource clock) {
        this.watched = watched;
        this.clock = clock;
        lastWall = clock.millis();
    }

    void start() {
        looking.start();
        opening.start();
    }

    private void look() {
        try {
            while (!closing) {
                var before = System.nanoTime();
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
                var steady = System.nanoTime();
                var wall = clock.millis();
                // Only the pause itself: what is looked after may take long on a busy machine.
                if ((steady - before) / 1_000_000 > 2 * SLEPT_MS) {
                    watched.slept(before);
                } else if (wall - lastWall > (steady - lastSteady) / 1_000_000 + SLEPT_MS) {
                    watched.slept(lastSteady);
                }
                lastWall = wall;
                lastSteady = steady;
                guarded(() -> watched.lookAfter(steady));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void reopen() {
        try {
            while (!closing) {
                TimeUnit.MILLISECONDS.sleep(REOPEN_MS);
                guarded(watched::reopen);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// One round that fails must not be the last one: without the watch a full disk or a dead camera is noticed by
    /// nobody. It is told like everything that nobody foresaw.
    private static void guarded(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException | Error e) {
            Unforeseen.tell(e);
        }
    }

    /// Ends it. Does not wait for a driver that hangs while it is opened.
    @Override
    public void close() {
        closing = true;
        looking.interrupt();
        opening.interrupt();
        try {
            looking.join(1_000);
            opening.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
