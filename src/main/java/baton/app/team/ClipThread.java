package baton.app.team;

import baton.store.db.StoreException;
import baton.team.server.ServerException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings clips to the team's depot and fetches those of others, beside everything else. It is connected only while
/// there
/// is something to do, and sleeps otherwise.
public final class ClipThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClipThread.class);
    private static final Duration AGAIN = Duration.ofSeconds(60);
    private static final long CLOSING_MS = 5_000;
    private final ServerTeam team;
    private final ClipTransfer.Listener listener;
    private final Semaphore woken = new Semaphore(1);
    private final Set<UUID> wanted = new LinkedHashSet<>();
    private final Thread thread;
    private volatile boolean stop;

    private ClipThread(ServerTeam team, ClipTransfer.Listener listener) {
        this.team = team;
        this.listener = listener;
        thread = Thread.ofPlatform().daemon().name("team clips").unstarted(this::run);
    }

    /// @param listener told, on this thread, how far a clip is
    public static ClipThread start(ServerTeam team, ClipTransfer.Listener listener) {
        var made = new ClipThread(team, listener);
        made.thread.start();
        return made;
    }

    /// Something may be to go or to come.
    public void look() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /// Somebody looks at it now.
    public void want(UUID clip) {
        synchronized (wanted) {
            wanted.add(clip);
        }
        look();
    }

    private List<UUID> wanted() {
        synchronized (wanted) {
            return new ArrayList<>(wanted);
        }
    }

    private void run() {
        try {
            while (!stop) {
                woken.acquire();
                woken.drainPermits();
                while (!stop && !once()) {
                    woken.tryAcquire(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether nothing is left to be tried again
    private boolean once() throws InterruptedException {
        var asked = wanted();
        try {
            if (!team.hasClipWork(asked)) {
                return true;
            }
            try (var transfer = team.openClips()) {
                transfer.run(asked, listener);
            }
            synchronized (wanted) {
                wanted.removeAll(asked);
            }
            return true;
        } catch (ServerException | IOException | StoreException e) {
            if (!stop) {
                LOG.info("clips go on later: {}", e.toString());
            }
            return false;
        } catch (TeamSync.NobodyException nobody) {
            return true;
        } catch (RuntimeException e) {
            // One that nobody thought of costs this attempt, and no other thread.
            LOG.error("moving clips failed", e);
            return false;
        }
    }

    @Override
    public void close() {
        stop = true;
        thread.interrupt();
        try {
            if (!thread.join(Duration.ofMillis(CLOSING_MS))) {
                LOG.warn("a clip that is on its way goes on with the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
