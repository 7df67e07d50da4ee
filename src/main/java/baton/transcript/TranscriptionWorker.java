package baton.transcript;

import baton.recording.Clip;
import baton.transcript.TranscriberException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes down, one after the other, what is said in briefings that nobody has written down yet, and at once
/// what is said in a take that its sender has just recorded. Nothing of it is kept here: what waits is what the store
/// says, so a program that is killed goes on where it was.
///
/// One thread is in [#run]; every other method may be called on any. Listeners are told on that one thread.
public final class TranscriptionWorker implements AutoCloseable {
    /// What it does now.
    ///
    /// @param waiting clips that are not written down yet, the current one among them
    /// @param current clip or take; null while it rests
    /// @param paused somebody wants it to rest
    public record Progress(int waiting, @Nullable UUID current, boolean paused) {}

    /// Is told, on the scribe's thread, and must be quick.
    public interface Listener {
        void progress(Progress now);

        /// A clip has a transcript from now on.
        void done(UUID clip);
    }

    /// Keeps it from working; closing it again and again does no harm.
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /// A take, and whom to tell what is said in it; empty if that cannot be written down.
    private record Urgent(UUID take, Path file, Consumer<Optional<Transcript>> told) {}

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Transcriber transcriber;
    private final TranscriptStore store;
    private final Function<Clip, Path> files;
    private final Duration idle;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<UUID, Transcript> ofTakes = new HashMap<>();
    private @Nullable Urgent urgent;
    private @Nullable UUID current;
    private int holds;
    private boolean paused;
    private boolean woken;
    private boolean closed;
    private boolean running;

    /// @param files where the file of a clip lies
    /// @param idle after this much time without work the transcriber rests, and the store is asked again
    public TranscriptionWorker(
            Transcriber transcriber, TranscriptStore store, Function<Clip, Path> files, Duration idle) {
        this.transcriber = transcriber;
        this.store = store;
        this.files = files;
        this.idle = idle;
    }

    /// Whether anything can be written down here at all.
    public boolean isInstalled() {
        return transcriber.isInstalled();
    }

    /// Whether it listens to this clip, or take, now.
    public synchronized boolean isWriting(UUID id) {
        return id.equals(current);
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    /// There may be something new to do: a briefing was sent, a transcript thrown away.
    public synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /// Rests, or goes on, until somebody says otherwise; takes are written down all the same.
    public synchronized void setPaused(boolean rests) {
        paused = rests;
        wake();
    }

    /// Rests from now until the result is closed: while somebody records, nothing else may take the machine's
    /// time. What it was at is begun again.
    public synchronized Hold hold() {
        holds++;
        var open = new boolean[] {true};
        return () -> {
            synchronized (this) {
                if (open[0]) {
                    open[0] = false;
                    holds--;
                    wake();
                }
            }
        };
    }

    /// Writes down a take before everything else; of two takes the later one.
    ///
    /// @param told on the scribe's thread, once; empty if it cannot be written down, or is not wanted any more
    public void listenTo(UUID take, Path file, Consumer<Optional<Transcript>> told) {
        Urgent overtaken;
        synchronized (this) {
            overtaken = urgent;
            urgent = new Urgent(take, file, told);
            wake();
        }
        if (overtaken != null) {
            overtaken.told().accept(Optional.empty());
        }
    }

    /// A take was kept as a clip: what was written down for it is the clip's.
    ///
    /// @return false if it is not written down: then its turn comes
    public boolean keep(UUID take, UUID clip) {
        Transcript ready;
        synchronized (this) {
            ready = ofTakes.remove(take);
        }
        if (ready == null) {
            wake();
            return false;
        }
        store.save(ready.of(clip));
        listeners.forEach(l -> l.done(clip));
        return true;
    }

    /// A take is no longer wanted.
    public void forget(UUID take) {
        synchronized (this) {
            ofTakes.remove(take);
        }
        drop(take);
    }

    /// @param take null for any
    private void drop(@Nullable UUID take) {
        Urgent dropped = null;
        synchronized (this) {
            if (urgent != null && (take == null || urgent.take().equals(take))) {
                dropped = urgent;
                urgent = null;
            }
        }
        if (dropped != null) {
            dropped.told().accept(Optional.empty());
        }
    }

    /// Works until it is closed. A failure of the store ends it; it may be called again.
    public void run() {
        synchronized (this) {
            running = !closed;
        }
        try {
            while (isOpen()) {
                if (!work()) {
                    rest();
                }
            }
        } finally {
            transcriber.rest();
            synchronized (this) {
                current = null;
                running = false;
                notifyAll();
            }
        }
    }

    private synchronized boolean isOpen() {
        return !closed;
    }

    /// @return false if there is nothing to do
    private boolean work() {
        synchronized (this) {
            woken = false;
        }
        if (!transcriber.isInstalled()) {
            drop(null);
            return false;
        }
        Urgent first;
        boolean more;
        synchronized (this) {
            first = holds == 0 ? urgent : null;
            more = holds == 0 && !paused;
        }
        if (first != null) {
            return listen(first);
        }
        var next = more ? store.next() : Optional.<Clip>empty();
        return next.isPresent() && write(next.get());
    }

    /// Whatever goes wrong inside of it, a fault of a library even, is a failure of this one recording and of nothing
    /// else.
    private Transcript attempt(UUID clip, Path file, BooleanSupplier stopped) throws TranscriberException {
        try {
            return transcriber.transcribe(clip, file, stopped);
        } catch (TranscriberException known) {
            throw known;
        } catch (Throwable broken) {
            throw new TranscriberException(Reason.FAILED, "it broke", broken);
        }
    }

    private boolean listen(Urgent take) {
        begin(take.take());
        try {
            var heard = attempt(take.take(), take.file(), () -> !mayListenTo(take));
            synchronized (this) {
                if (urgent != take) {
                    current = null;
                    return true;
                }
                urgent = null;
                ofTakes.put(take.take(), heard);
            }
            take.told().accept(Optional.of(heard));
        } catch (TranscriberException e) {
            // Held for a while: it begins again.
            if (e.reason() != Reason.STOPPED) {
                drop(take.take());
            }
        }
        end();
        return true;
    }

    private synchronized boolean mayListenTo(Urgent take) {
        return !closed && holds == 0 && urgent == take;
    }

    private boolean write(Clip clip) {
        begin(clip.id());
        var goesOn = true;
        try {
            store.save(attempt(clip.id(), files.apply(clip), () -> !mayWrite()));
            listeners.forEach(l -> l.done(clip.id()));
        } catch (TranscriberException e) {
            switch (e.reason()) {
                case STOPPED -> {}
                case NOT_INSTALLED, CANNOT_RUN -> goesOn = false;
                case UNREADABLE, FAILED -> store.failed(clip.id(), e.reason());
            }
        }
        end();
        return goesOn;
    }

    private synchronized boolean mayWrite() {
        return !closed && holds == 0 && !paused && urgent == null;
    }

    private void begin(UUID id) {
        synchronized (this) {
            current = id;
        }
        tell();
    }

    private void end() {
        synchronized (this) {
            current = null;
        }
        tell();
    }

    private void tell() {
        if (listeners.isEmpty()) {
            return;
        }
        var waiting = store.waiting();
        Progress now;
        synchronized (this) {
            now = new Progress(waiting, current, paused || holds > 0);
        }
        listeners.forEach(l -> l.progress(now));
    }

    /// Waits until there may be something to do; after a while without any, memory is given back.
    private void rest() {
        tell();
        if (!await()) {
            transcriber.rest();
        }
    }

    /// @return false if nobody woke it
    private synchronized boolean await() {
        var until = System.nanoTime() + idle.toNanos();
        while (!woken && !closed) {
            var left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                closed = true;
                Thread.currentThread().interrupt();
            }
        }
        return true;
    }

    /// Ends [#run] and waits for that: the current breath at most, and a little patience for a busy machine.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        var until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (running && until > System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
