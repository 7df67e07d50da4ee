package baton.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Background work that must never overlap: each piece begins when the one before has ended, in the order asked.
public final class SerialExecutor {
    private static final long PATIENCE_SECONDS = 15;
    private final Background background;
    private final ExecutorService thread;

    public SerialExecutor(Background background, String name) {
        this.background = background;
        thread = Executors.newSingleThreadExecutor(
                work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
    }

    /// The outcome comes back on the screen's thread.
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        // Submitted here, not there: the order is the one in which the screen asked.
        var outcome = thread.submit(work);
        background.run(outcome::get, done, problem -> failed.accept(cause(problem)));
    }

    private static Exception cause(Exception problem) {
        return switch (problem instanceof ExecutionException ? problem.getCause() : null) {
            case Exception known -> known;
            case Error fatal -> new Background.WorkFailedException(fatal);
            case null, default -> problem;
        };
    }

    /// Runs the last piece and waits for it: for the moment at which the window closes. If it is late, the window
    /// closes all the same, and the piece runs when its turn comes: devices are let go of then.
    public void finish(Runnable last) {
        try {
            thread.submit(last).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            // Not cut short: an interrupted take would lose what was recorded. The work names its own failures.
            return;
        }
    }
}
