package baton.app.team;

import baton.recording.DiskSpace;
import baton.server.Membership;
import baton.store.LibraryStores;
import baton.store.file.PrivateFolder;
import baton.store.file.Sha256;
import baton.team.server.ClipDepot;
import baton.team.server.ClipQueue;
import baton.team.server.ServerException;
import baton.team.server.TeamServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings own clips to the team's depot and fetches those of others, one after the other, over a connection of its own.
/// What ends half way goes on where it was; what arrives is proved by its SHA-256 before anybody can play it.
public final class ClipTransfer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClipTransfer.class);
    /// Below this nothing is fetched: the library itself needs room.
    private static final long LEAST_FREE = 2L << 30;

    private final LibraryStores stores;
    private final Path recordings;
    private final DiskSpace room;
    private final TeamServer server;
    private final Membership membership;
    private final UUID me;

    /// Told how far a clip is.
    public interface Listener {
        /// @param done bytes; all of them when it is there, or here
        void moved(ClipQueue.Item item, long done);
    }

    ClipTransfer(Places places, TeamServer server, Membership membership, UUID me) {
        stores = places.stores();
        recordings = places.recordings();
        room = places.room();
        this.server = server;
        this.membership = membership;
        this.me = me;
    }

    /// Where clips lie on this machine.
    public record Places(LibraryStores stores, Path recordings, DiskSpace room) {}

    /// What could be brought or fetched now; asks the library alone.
    public static boolean hasWork(LibraryStores stores, UUID me, List<UUID> wanted) {
        return !wanted.isEmpty()
                || !stores.server.clips().toSend(me).isEmpty()
                || !missing(stores, me).isEmpty();
    }

    private static List<ClipQueue.Item> missing(LibraryStores stores, UUID me) {
        return stores.server.clips().underWay(me).stream()
                .filter(item -> Files.notExists(stores.clips.path(item.clip())))
                .toList();
    }

    /// @param wanted clips that somebody looks at now: they come first
    /// @return how many were brought or fetched
    /// @throws IOException if any could not be; the others were
    public int run(List<UUID> wanted, Listener listener) throws ServerException, IOException, InterruptedException {
        var depot = Depots.of(server, membership.device(), stores);
        var done = 0;
        var failed = new ArrayList<IOException>();
        for (var discard : server.clipsToThrowAway()) {
            one(failed, () -> throwAway(discard, depot));
        }
        for (var item : stores.server.clips().toSend(me)) {
            done += one(failed, () -> send(item, depot, listener));
        }
        for (var item : depot.isEmpty() ? List.<ClipQueue.Item>of() : toFetch(wanted)) {
            done += one(failed, () -> fetch(item, depot.orElseThrow(), listener));
        }
        if (!failed.isEmpty()) {
            throw failed.getLast();
        }
        return done;
    }

    /// Moves one clip.
    @FunctionalInterface
    private interface Move {
        boolean run() throws ServerException, IOException, InterruptedException;
    }

    /// One that fails holds up none behind it; without the server all wait.
    private static int one(List<IOException> failed, Move move) throws ServerException, InterruptedException {
        try {
            return move.run() ? 1 : 0;
        } catch (ServerException e) {
            if (e.isPassing() || e.reason() == ServerException.Reason.NOT_LET_IN) {
                throw e;
            }
            LOG.warn("the server does not take a clip", e);
            return 0;
        } catch (IOException e) {
            LOG.info("a clip goes on later", e);
            failed.add(e);
            return 0;
        }
    }

    /// What was erased goes from where clips lie, by whoever of both sides and the managers comes first. A place where
    /// it
    /// is not found is perhaps not the right one.
    private boolean throwAway(TeamServer.Discard discard, Optional<ClipDepot> depot)
            throws ServerException, IOException, InterruptedException {
        if (depot.isEmpty() || depot.get().delete(discard.clip()) || !discard.arrived()) {
            server.thrownAway(discard.clip());
            return true;
        }
        return false;
    }

    private List<ClipQueue.Item> toFetch(List<UUID> wanted) throws ServerException {
        var items = new ArrayList<ClipQueue.Item>();
        wanted.forEach(clip -> stores.server.clips().find(clip).ifPresent(items::add));
        items.addAll(missing(stores, me));
        var there = server.clipsThere(items.stream().map(i -> i.clip().id()).collect(Collectors.toSet()));
        return items.stream()
                .distinct()
                .filter(i -> there.contains(i.clip().id()) && Files.notExists(stores.clips.path(i.clip())))
                .toList();
    }

    /// Its picture and its captions go with the record, also where no clip can.
    private boolean send(ClipQueue.Item item, Optional<ClipDepot> depot, Listener listener)
            throws ServerException, IOException, InterruptedException {
        var clip = item.clip();
        var file = stores.clips.path(clip);
        if (Files.notExists(file)) {
            return false;
        }
        if (!stores.server.clips().hasSideFiles(clip.id())) {
            for (var document : new ClipSideFiles(recordings).of(clip.id())) {
                server.put(document);
            }
            stores.server.clips().sideFilesSent(clip.id());
        }
        if (depot.isEmpty()) {
            return false;
        }
        var state = server.announce(clip.id(), item.handoff(), clip.bytes(), clip.sha256());
        if (state.isEmpty()) {
            LOG.error("the server has another clip {}", clip.id());
            stores.server.clips().sent(clip.id());
            return false;
        }
        // Killed after the last word: nothing is left to do.
        if (state.get() != TeamServer.ClipState.THERE) {
            depot.get().send(clip.id(), file, bytes -> listener.moved(item, bytes));
            arrived(clip.id(), depot.get());
        }
        stores.server.clips().sent(clip.id());
        listener.moved(item, clip.bytes());
        return true;
    }

    private void arrived(UUID clip, ClipDepot depot) throws ServerException, IOException, InterruptedException {
        try {
            server.clipThere(clip);
        } catch (ServerException e) {
            if (e.reason() == ServerException.Reason.NOT_THERE) {
                // It was erased while it was on its way.
                depot.delete(clip);
            }
            throw e;
        }
    }

    private boolean fetch(ClipQueue.Item item, ClipDepot depot, Listener listener)
            throws ServerException, IOException, InterruptedException {
        var clip = item.clip();
        PrivateFolder.create(recordings);
        var part = recordings.resolve(clip.id() + ".mp4.part");
        if (room.usable().applyAsLong(recordings) < LEAST_FREE + clip.bytes()) {
            LOG.warn("there is no room for {}", clip.id());
            return false;
        }
        try {
            depot.fetch(clip.id(), clip.bytes(), part, bytes -> listener.moved(item, bytes));
        } catch (FileNotFoundException gone) {
            LOG.warn("the clip {} is not in the depot", clip.id(), gone);
            return false;
        }
        if (Files.size(part) != clip.bytes() || !Sha256.of(part).equals(clip.sha256())) {
            LOG.error("what came as the clip {} is not what was sent", clip.id());
            Files.delete(part);
            return false;
        }
        Files.move(part, stores.clips.path(clip), StandardCopyOption.ATOMIC_MOVE);
        stores.sidecars.clip(clip);
        listener.moved(item, clip.bytes());
        return true;
    }

    @Override
    public void close() {
        server.close();
    }
}
