package baton.transcript;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// One attempt to write something down. Whatever goes wrong inside of it, a fault of a library even, is a failure of
/// this one recording and of nothing else.
final class Attempt {
    private Attempt() {}

    static Transcript at(Callable<Transcript> work) throws TranscriberException {
        var task = new FutureTask<>(work);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TranscriberException known) {
                throw known;
            }
            throw new TranscriberException(TranscriberException.Reason.FAILED, "it broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TranscriberException(TranscriberException.Reason.STOPPED, "interrupted", e);
        }
    }
}
