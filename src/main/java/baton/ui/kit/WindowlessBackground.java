package baton.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// For view models that work without a window, and without the toolkit: one thread of its own stands for the screen's.
public final class WindowlessBackground implements Background, AutoCloseable {
    private final ScheduledThreadPoolExecutor screen = new ScheduledThreadPoolExecutor(
            1, work -> Thread.ofPlatform().daemon().name("without window").unstarted(work));

    private final Duration least;

    /// @param least shortest pause: nobody looks, and what is asked more often costs a laptop its battery
    public WindowlessBackground(Duration least) {
        this.least = least;
        screen.setRemoveOnCancelPolicy(true);
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Thread.ofPlatform().daemon().name("background").start(() -> {
            T value;
            try {
                value = work.call();
            } catch (Throwable e) {
                var told = e instanceof Exception known ? known : new WorkFailedException(e);
                onScreen(() -> failed.accept(told));
                return;
            }
            onScreen(() -> done.accept(value));
        });
    }

    @Override
    public Waiting after(Duration pause, Runnable work) {
        try {
            var waiting = screen.schedule(
                    () -> told(work), Math.max(least.toMillis(), pause.toMillis()), TimeUnit.MILLISECONDS);
            return () -> waiting.cancel(false);
        } catch (RejectedExecutionException closed) {
            return () -> {};
        }
    }

    @Override
    public void onScreen(Runnable work) {
        try {
            screen.execute(() -> told(work));
        } catch (RejectedExecutionException closed) {
            // Nobody looks any more.
            return;
        }
    }

    /// The screen's thread tells of what goes wrong on it; an executor would keep it to itself.
    private static void told(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /// What is under way ends; nothing new begins.
    @Override
    public void close() {
        screen.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        screen.shutdown();
        try {
            if (!screen.awaitTermination(2, TimeUnit.SECONDS)) {
                screen.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
