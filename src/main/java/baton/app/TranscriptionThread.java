package baton.app;

import baton.app.platform.ThreadPriority;
import baton.transcript.TranscriptionWorker;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that the scribe of an open library works on, behind everything else on the machine.
final class TranscriptionThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptionThread.class);
    /// Seconds until a library that did not answer is asked again.
    private static final long AGAIN = 30;

    private final TranscriptionWorker worker;
    private final CountDownLatch closed = new CountDownLatch(1);

    private TranscriptionThread(TranscriptionWorker worker) {
        this.worker = worker;
    }

    static TranscriptionThread start(TranscriptionWorker worker) {
        var made = new TranscriptionThread(worker);
        Thread.ofPlatform().daemon().name("scribe").start(made::run);
        return made;
    }

    private void run() {
        try {
            ThreadPriority.here();
            do {
                try {
                    worker.run();
                } catch (RuntimeException | Error e) {
                    // The next round may go better; whoever waits for a transcript must not wait for ever.
                    LOG.warn("a round of transcribing failed", e);
                }
            } while (!closed.await(AGAIN, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until it is at rest: the library can be closed then.
    @Override
    public void close() {
        closed.countDown();
        worker.close();
    }
}
