package baton.ui.today;

import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What somebody's Today tells of others, as its window would show it, without a window: one thread stands for the
/// screen's.
public final class ActivityWatch implements Background, AutoCloseable {
    private final ScheduledExecutorService screen = Executors.newSingleThreadScheduledExecutor();
    private final ActivityViewModel model;

    public ActivityWatch(ActivityViewModel.Services services, InstantSource clock, Person person) {
        model = new ActivityViewModel(services, this, new Notices(Throwable::toString), clock, Strings.load());
        screen.execute(() -> model.setPerson(person));
    }

    /// How many lines are shown now.
    public int shown() throws ExecutionException, InterruptedException {
        return screen.submit(() -> model.lines().size()).get();
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Thread.ofVirtual().start(() -> {
            try {
                var value = work.call();
                onScreen(() -> done.accept(value));
            } catch (Exception e) {
                onScreen(() -> failed.accept(e));
            }
        });
    }

    @Override
    public Waiting after(Duration pause, Runnable work) {
        var waiting = screen.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }

    @Override
    public void onScreen(Runnable work) {
        if (!screen.isShutdown()) {
            screen.execute(work);
        }
    }

    @Override
    public void close() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        screen.execute(() -> {
            model.stop();
            stopped.countDown();
        });
        stopped.await();
        screen.shutdownNow();
    }
}
