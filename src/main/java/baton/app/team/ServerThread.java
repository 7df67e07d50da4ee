package baton.app.team;

import baton.server.ServerListener;
import baton.store.db.StoreException;
import baton.team.server.ServerException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps this library in step with the team's server, where there is one: what is done here goes out at once, what
/// others do comes in when the server says so, or at the next look. Sleeps until one of the two.
public final class ServerThread implements AutoCloseable, ServerListener.Heard {
    private static final Logger LOG = LoggerFactory.getLogger(ServerThread.class);
    private static final Duration LOOK = Duration.ofSeconds(15);
    /// The server tells when something is new; this is for a word that was lost.
    private static final Duration LOOK_WHEN_LIVE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(1_100);
    private static final Duration DRAFTS = Duration.ofSeconds(30);
    /// A little less than the pause between two looks.
    private static final Duration OPEN_TOLD = Duration.ofSeconds(50);
    private static final Duration SEEN = Duration.ofMinutes(10);
    /// One that does not answer is asked often: what waits is there two seconds after it is back.
    private static final Duration UNANSWERED = Duration.ofMillis(1_500);

    /// From one attempt to the next where it answers, and says no.
    private static final Duration[] PAUSES = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60)
    };

    private static final long CLOSING_S = 10;

    private final ServerTeam team;
    private final Listener listener;
    private final Semaphore woken = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean stop;
    private volatile boolean told;
    private volatile @Nullable Opened opened;
    private @Nullable Opened openTold;
    private long openToldAt;
    private int failures;
    private long draftsAt = System.nanoTime() - DRAFTS.toNanos();
    private long lookedAt;
    private long seenAt = System.nanoTime();
    private @Nullable ServerSession session;
    private @Nullable ServerListener word;

    /// Told, on this thread, what happens.
    public interface Listener {
        /// Everything that is to be there is there, and everything new is here.
        void inStep(Instant at, ServerSession.Round round);

        /// It cannot be asked now.
        void unreachable(ServerException.Reason reason);

        /// There is no team, or nobody sits here.
        void alone();

        /// Another member has this handoff open; on another thread.
        void open(UUID handoff, UUID person);
    }

    /// Told apart by which object it is.
    private static final class Opened {
        private final UUID handoff;

        Opened(UUID handoff) {
            this.handoff = handoff;
        }

        UUID handoff() {
            return handoff;
        }
    }

    private ServerThread(ServerTeam team, Listener listener) {
        this.team = team;
        this.listener = listener;
        thread = Thread.ofPlatform().daemon().name("team server").unstarted(this::run);
    }

    public static ServerThread start(ServerTeam team, Listener listener) {
        var made = new ServerThread(team, listener);
        made.thread.start();
        return made;
    }

    /// Something was written in the library; what this thread wrote itself is no news to it.
    public void written() {
        if (Thread.currentThread() != thread && woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /// A look now, whatever the pause.
    public void now() {
        told = true;
        woken.release();
    }

    private void run() {
        try {
            while (!stop) {
                var pause = round();
                // What was asked for meanwhile is done at once; a server that does not answer is left alone.
                if (failures == 0 || told) {
                    woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                } else {
                    rest(pause);
                }
                woken.drainPermits();
            }
            last();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
            ended.countDown();
        }
    }

    /// Acts meanwhile do not shorten it, a word from somebody who pressed a button does.
    private void rest(Duration pause) throws InterruptedException {
        var until = System.nanoTime() + pause.toNanos();
        while (!stop && !told && System.nanoTime() - until < 0) {
            woken.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    /// @return how long nothing is to be done
    private Duration round() {
        try {
            if (team.lastMembership().isEmpty()) {
                disconnect();
                failures = 0;
                listener.alone();
                return LOOK_WHEN_LIVE;
            }
            var isNew = session == null;
            var open = connected();
            var now = System.nanoTime();
            // A new connection may be to a server that was set back: all is compared.
            var drafts = isNew || now - draftsAt >= DRAFTS.toNanos();
            var look = isNew || told || now - lookedAt >= pause().toNanos();
            told = false;
            var round = open.round(look, drafts);
            draftsAt = drafts ? now : draftsAt;
            lookedAt = look ? now : lookedAt;
            tellOpen(open, now);
            if (now - seenAt >= SEEN.toNanos()) {
                open.seen();
                seenAt = now;
            }
            failures = 0;
            listener.inStep(Instant.now(), round);
            return open.owes() ? SOON : pause();
        } catch (ServerException e) {
            LOG.info("the team's server: {}", e.toString());
            return failed(e.reason());
        } catch (TeamSync.NobodyException nobody) {
            disconnect();
            listener.alone();
            return LOOK_WHEN_LIVE;
        } catch (IOException | StoreException e) {
            LOG.warn("what came from the team's server cannot be kept now", e);
            return failed(ServerException.Reason.UNKNOWN);
        } catch (RuntimeException e) {
            // One that nobody thought of costs this round, and no other thread.
            LOG.error("keeping in step with the team's server failed", e);
            return failed(ServerException.Reason.UNKNOWN);
        }
    }

    /// Others see it for a minute and a half; it is told each minute.
    private void tellOpen(ServerSession session, long now) throws ServerException {
        var shown = opened;
        if (shown != null && session.isLive() && (openTold != shown || now - openToldAt >= OPEN_TOLD.toNanos())) {
            openTold = shown;
            openToldAt = now;
            session.server().opened(shown.handoff());
        }
    }

    /// A person has this handoff open; null for none.
    public void opened(@Nullable UUID handoff) {
        // Each time another one: it is told at once, even if it is the same handoff.
        opened = handoff == null ? null : new Opened(handoff);
        if (handoff != null) {
            woken.release();
        }
    }

    @Override
    public void news() {
        now();
    }

    @Override
    public void open(UUID handoff, UUID person) {
        listener.open(handoff, person);
    }

    private Duration failed(ServerException.Reason reason) {
        disconnect();
        told = false;
        listener.unreachable(reason);
        var pause = reason == ServerException.Reason.UNREACHABLE
                ? UNANSWERED
                : PAUSES[Math.min(failures, PAUSES.length - 1)];
        failures++;
        // Not all of a team at the same moment.
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
    }

    private Duration pause() {
        var live = word;
        return live != null && live.isOpen() ? LOOK_WHEN_LIVE : LOOK;
    }

    private ServerSession connected() throws ServerException, IOException, TeamSync.NobodyException {
        var open = session;
        if (open == null || !team.isFor(open)) {
            disconnect();
            open = team.open();
            session = open;
        }
        if (open.isLive() && (word == null || !word.isOpen())) {
            word = team.listen(this);
        }
        return open;
    }

    private void disconnect() {
        if (word != null) {
            word.close();
            word = null;
        }
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /// What is still being written goes too before the program ends.
    private void last() {
        var open = session;
        if (open != null) {
            try {
                open.round(false, true);
            } catch (ServerException | IOException | RuntimeException e) {
                LOG.info("what was to go goes with the next start: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        stop = true;
        woken.release();
        try {
            if (!ended.await(CLOSING_S, TimeUnit.SECONDS)) {
                LOG.warn("the team's server did not answer; what was to go goes with the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
