package baton.app.team;

import baton.store.db.StoreException;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps this library in step with the shared folder, where one was chosen: what changes here goes out within a quarter
/// of a second, what comes is seen at once where the folder says so, and by a slow look where it does not.
public final class FolderThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderThread.class);
    /// Between two looks at what was changed here.
    private static final long TICK_MS = 250;

    private static final Duration SLOW_LOOK = Duration.ofSeconds(2);
    private static final Duration WHOLE_LOOK = Duration.ofSeconds(20);
    /// A folder that cannot be reached is asked for less and less often.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private static final long CLOSING_S = 30;

    private final TeamSync team;
    private final BooleanSupplier hasServer;
    private final Listener listener;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable SharedFolder opened;
    private @Nullable UUID openedFor;
    private @Nullable Path watched;
    private @Nullable WatchService watch;
    /// Moments of this machine's running time: the wall clock may be set back.
    private long wholeAt = System.nanoTime() - WHOLE_LOOK.toNanos();

    private long pausedUntil = System.nanoTime();
    private Duration pause = Duration.ZERO;

    /// Told, on this thread, what happens.
    public interface Listener {
        /// @param look something came, somebody is unknown, or a file cannot be taken in
        void looked(SharedFolder.Look look);

        /// It was looked into, and everything that was to go there is there.
        void inStep(Instant at);

        /// The folder cannot be reached since then; empty: it can again.
        void unreachable(Optional<Instant> since);
    }

    private @Nullable Instant unreachableSince;

    private FolderThread(TeamSync team, BooleanSupplier hasServer, Listener listener) {
        this.team = team;
        this.hasServer = hasServer;
        this.listener = listener;
    }

    public static FolderThread start(TeamSync team, Listener listener) {
        return start(team, () -> false, listener);
    }

    /// @param hasServer whether there is a team's server: then everything goes through that
    public static FolderThread start(TeamSync team, BooleanSupplier hasServer, Listener listener) {
        var made = new FolderThread(team, hasServer, listener);
        Thread.ofPlatform().daemon().name("shared folder").start(made::run);
        return made;
    }

    private void run() {
        clean();
        try {
            while (!stop.await(0, TimeUnit.MILLISECONDS)) {
                var folder = chosen();
                if (folder.isEmpty()) {
                    // Alone: a look at one setting now and then is all.
                    unwatch();
                    stop.await(SLOW_LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    continue;
                }
                round(folder.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            unwatch();
            ended.countDown();
        }
    }

    private void clean() {
        try {
            team.clean();
        } catch (IOException e) {
            LOG.warn("what an earlier run left stays until the next", e);
        }
    }

    private Optional<Path> chosen() {
        try {
            return team.folder().filter(_ -> !hasServer.getAsBoolean());
        } catch (StoreException closing) {
            LOG.debug("the library does not answer", closing);
            return Optional.empty();
        }
    }

    private void round(Path folder) throws InterruptedException {
        var now = System.nanoTime();
        if (now - pausedUntil < 0) {
            wait(false);
            return;
        }
        try {
            var me = team.me().person();
            if (!me.equals(openedFor)) {
                // Somebody else signed in: what was looked at was another one's.
                opened = null;
                unwatch();
                openedFor = me;
            }
            watch(folder);
            var all = now - wholeAt >= WHOLE_LOOK.toNanos();
            if (opened == null) {
                opened = team.openFolder();
            }
            var look = team.look(opened, folder, all);
            wholeAt = all ? now : wholeAt;
            reached();
            listener.inStep(Instant.now());
            if (look.isNew() || !look.strangers().isEmpty() || !look.refused().isEmpty()) {
                listener.looked(look);
            }
        } catch (TeamSync.NobodyException nobody) {
            LOG.debug("nobody sits here", nobody);
            stop.await(1, TimeUnit.SECONDS);
        } catch (IOException | StoreException e) {
            failed(e);
        } catch (RuntimeException e) {
            // One that nobody thought of costs this round, and no other thread.
            LOG.error("keeping in step with the folder failed", e);
            failed(e);
        }
        wait(true);
    }

    private void reached() {
        pause = Duration.ZERO;
        if (unreachableSince != null) {
            unreachableSince = null;
            listener.unreachable(Optional.empty());
        }
    }

    private void failed(Exception e) {
        LOG.info("the shared folder cannot be used now: {}", e.toString());
        unwatch();
        pause = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        pausedUntil = System.nanoTime() + pause.toNanos();
        if (unreachableSince == null) {
            unreachableSince = Instant.now();
            listener.unreachable(Optional.of(unreachableSince));
        }
    }

    private void watch(Path folder) throws IOException, TeamSync.NobodyException {
        if (folder.equals(watched)) {
            return;
        }
        unwatch();
        var own = Files.createDirectories(folder.resolve(team.me().person().toString()));
        var service = FileSystems.getDefault().newWatchService();
        watch = service;
        own.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        watched = folder;
        wholeAt = System.nanoTime() - WHOLE_LOOK.toNanos();
    }

    private void unwatch() {
        watched = null;
        if (watch != null) {
            try {
                watch.close();
            } catch (IOException e) {
                LOG.debug("a watch that is over", e);
            }
            watch = null;
        }
    }

    /// Until something comes, something was changed here, or a look is due.
    private void wait(boolean forNews) throws InterruptedException {
        var until = System.nanoTime() + SLOW_LOOK.toNanos();
        while (!stop.await(0, TimeUnit.MILLISECONDS)) {
            var here = watch;
            if (here == null) {
                stop.await(TICK_MS, TimeUnit.MILLISECONDS);
                return;
            }
            try {
                var key = here.poll(TICK_MS, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                    return;
                }
            } catch (ClosedWatchServiceException e) {
                return;
            }
            if (!forNews || System.nanoTime() - until > 0 || opened == null || hasNews(opened)) {
                return;
            }
        }
    }

    private static boolean hasNews(SharedFolder folder) {
        try {
            return folder.hasNews();
        } catch (StoreException closing) {
            return true;
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            if (!ended.await(CLOSING_S, TimeUnit.SECONDS)) {
                LOG.warn("the shared folder did not answer; what was to go there goes with the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
