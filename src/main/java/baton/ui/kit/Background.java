package baton.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The one door between the screen's thread and everything slow. Work runs elsewhere, its outcome comes back on the
/// screen's thread; what to do when it fails must be said.
public interface Background {
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /// Runs on the screen's thread after a pause.
    Waiting after(Duration pause, Runnable work);

    /// Looks again and again whether something is due, and runs it on the screen's thread once it is. The looks go on
    /// off that thread where it belongs to a screen: waiting for what seldom comes wakes nobody there. A look that
    /// fails counts as due: what is run then meets the same trouble, and tells it.
    ///
    /// @param every pause before each look
    default Waiting watch(Duration every, BooleanSupplier isDue, Runnable work) {
        return new RepeatedLook(this, every, isDue, work);
    }

    /// Runs on the screen's thread as soon as it can; for news that arrive on a device's thread.
    void onScreen(Runnable work);

    /// Work that waits for its time.
    interface Waiting {
        void cancel();
    }

    /// The work ended with an [Error], such as too little memory or a missing native library: told like any other
    /// failure, so that whoever waits for an outcome always gets one.
    final class WorkFailedException extends Exception {
        private static final long serialVersionUID = 1;

        WorkFailedException(Throwable cause) {
            super(cause);
        }
    }

    /// Answers come back latest-wins: one that was overtaken by a later question is dropped.
    default Latest latest() {
        return new Latest(this);
    }

    /// Real threads.
    static Background threads() {
        return new Threads();
    }

    /// Does everything at once on the caller's thread, for tests; pauses end when [Immediate#passTime()] says so.
    static Immediate immediate() {
        return new Immediate();
    }

    /// Asks the same question again and again, and hears only the last answer.
    final class Latest {
        private final Background background;
        private long asked;

        private Latest(Background background) {
            this.background = background;
        }

        /// Whatever is still being asked is no longer wanted.
        public void cancel() {
            asked++;
        }

        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            var mine = ++asked;
            background.run(
                    work,
                    answer -> {
                        if (mine == asked) {
                            done.accept(answer);
                        }
                    },
                    problem -> {
                        if (mine == asked) {
                            failed.accept(problem);
                        }
                    });
        }
    }

    /// On threads of their own.
    final class Threads implements Background {
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("pauses").unstarted(work));

        /// Not virtual ones: decoders and databases hold the thread that they run on, and two of them would hold up
        /// everybody else on a machine with two cores.
        private final ExecutorService workers = Executors.newCachedThreadPool(
                work -> Thread.ofPlatform().daemon().name("background").unstarted(work));

        /// Its own: what is looked at may lie on a slow disk, and nobody else's pause is to wait for that.
        private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("watch").unstarted(work));

        private Threads() {}

        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            workers.execute(() -> {
                T value;
                try {
                    value = work.call();
                } catch (Throwable e) {
                    var told = e instanceof Exception known ? known : new WorkFailedException(e);
                    Platform.runLater(() -> failed.accept(told));
                    return;
                }
                Platform.runLater(() -> done.accept(value));
            });
        }

        @Override
        public Waiting after(Duration pause, Runnable work) {
            var scheduled = timer.schedule(() -> Platform.runLater(work), pause.toMillis(), TimeUnit.MILLISECONDS);
            return () -> scheduled.cancel(false);
        }

        @Override
        public Waiting watch(Duration every, BooleanSupplier isDue, Runnable work) {
            var watch = new Watch(isDue, work);
            watch.begin(watching, every);
            return watch;
        }

        /// One look after the other until it is due or nobody waits any more.
        private static final class Watch implements Waiting, Runnable {
            private final BooleanSupplier isDue;
            private final Runnable work;
            private final AtomicBoolean ended = new AtomicBoolean();
            private volatile @Nullable ScheduledFuture<?> looks;

            Watch(BooleanSupplier isDue, Runnable work) {
                this.isDue = isDue;
                this.work = work;
            }

            void begin(ScheduledExecutorService watching, Duration every) {
                looks = watching.scheduleWithFixedDelay(
                        this, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            }

            @Override
            public void run() {
                if (!ended.get() && RepeatedLook.isDue(isDue)) {
                    Platform.runLater(() -> {
                        if (ended.compareAndSet(false, true)) {
                            end();
                            work.run();
                        }
                    });
                }
            }

            private void end() {
                var scheduled = looks;
                if (scheduled != null) {
                    scheduled.cancel(false);
                }
            }

            @Override
            public void cancel() {
                ended.set(true);
                end();
            }
        }

        @Override
        public void onScreen(Runnable work) {
            Platform.runLater(work);
        }
    }

    /// On the caller's thread.
    final class Immediate implements Background {
        private final ArrayDeque<Runnable> paused = new ArrayDeque<>();

        private Immediate() {}

        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            T value;
            try {
                value = work.call();
            } catch (Throwable e) {
                failed.accept(e instanceof Exception known ? known : new WorkFailedException(e));
                return;
            }
            done.accept(value);
        }

        @Override
        public Waiting after(Duration pause, Runnable work) {
            paused.add(work);
            return () -> paused.remove(work);
        }

        @Override
        public void onScreen(Runnable work) {
            work.run();
        }

        /// Ends every pause that was begun so far.
        public void passTime() {
            var due = new ArrayDeque<>(paused);
            paused.clear();
            due.forEach(Runnable::run);
        }
    }
}
