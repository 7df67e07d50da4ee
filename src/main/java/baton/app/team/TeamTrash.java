package baton.app.team;

import baton.handoff.HandoffTrash;
import baton.store.LibraryStores;
import baton.store.db.StoreException;
import baton.team.server.ServerException;
import baton.team.server.ServerHandoff;
import baton.team.server.TeamServer;
import baton.team.server.TrashQueue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A team has one trash: what somebody deletes lies in everybody's for thirty days, and whoever puts it back does so
/// for all. What somebody else has worked on meanwhile does not go.
final class TeamTrash {
    private static final Logger LOG = LoggerFactory.getLogger(TeamTrash.class);
    private final LibraryStores stores;
    private final TeamServer server;
    private final HandoffTrash trash;

    TeamTrash(LibraryStores stores, TeamServer server, HandoffTrash trash) {
        this.stores = stores;
        this.server = server;
        this.trash = trash;
    }

    /// Tells what was deleted and put back here.
    ///
    /// @param back gets what was deleted here and came back, since somebody has worked on it
    /// @return what is to be taken in as the server has it
    List<ServerHandoff> tell(List<UUID> back) throws ServerException, IOException {
        var there = new ArrayList<ServerHandoff>();
        for (var move : stores.server.trash().untold()) {
            if (isDone(move)) {
                stores.server.trash().told(move.handoff());
                if (!move.away()) {
                    // Its events get their places again.
                    server.find(move.handoff()).ifPresent(there::add);
                }
            } else {
                var found = server.find(move.handoff());
                // Not there, or deleted by somebody else meanwhile: nothing is left to be told.
                stores.server.trash().told(move.handoff());
                if (found.isPresent() && found.get().deletedBy() == null && move.away() && comeBack(move.handoff())) {
                    back.add(move.handoff());
                }
                found.ifPresent(there::add);
            }
        }
        return there;
    }

    private boolean isDone(TrashQueue.Move move) throws ServerException {
        try {
            if (move.away()) {
                return server.delete(move.handoff(), move.places());
            }
            server.putBack(move.handoff());
            return true;
        } catch (ServerException e) {
            if (e.reason() != ServerException.Reason.NOT_ALLOWED) {
                throw e;
            }
            LOG.warn("the server does not let {} be deleted or put back", move.handoff(), e);
            return false;
        }
    }

    /// What is to be taken in of what the server has. What lies in its trash goes to this one too; what lies in this
    /// one
    /// alone comes back.
    ///
    /// @param changed gets what went and what came back
    /// @param back gets what came back
    List<ServerHandoff> sort(List<ServerHandoff> there, List<UUID> changed, List<UUID> back) throws IOException {
        var stay = new ArrayList<ServerHandoff>();
        for (var one : there) {
            var id = one.id();
            if (one.deletedBy() != null) {
                if (stores.handoffs.find(id).isPresent()
                        && stores.server.trash().hasWork(id)) {
                    // What was done here makes it leave the trash.
                    stay.add(one);
                } else {
                    follow(one, changed);
                }
            } else if (!stores.server.trash().isLeaving(id)) {
                if (comeBack(id)) {
                    changed.add(id);
                    back.add(id);
                }
                stay.add(one);
            }
        }
        return stay;
    }

    /// What was done here did not count: it goes to the trash after all.
    void settle(List<ServerHandoff> taken, List<UUID> changed) throws IOException {
        for (var one : taken) {
            if (one.deletedBy() != null && !stores.server.trash().hasWork(one.id())) {
                follow(one, changed);
            }
        }
    }

    private void follow(ServerHandoff there, List<UUID> changed) throws IOException {
        var by = there.deletedBy();
        if (by != null && stores.handoffs.find(there.id()).isPresent()) {
            trash.delete(there.id(), by);
            stores.server.trash().told(there.id());
            changed.add(there.id());
        }
    }

    /// It comes back, with what only this library knows of it.
    ///
    /// @return whether it lay in the trash
    private boolean comeBack(UUID handoff) throws IOException {
        if (!stores.server.trash().isAway(handoff)) {
            return false;
        }
        try {
            trash.putBack(handoff);
        } catch (StoreException unreadable) {
            LOG.warn("the handoff {} cannot be put back; it comes from the server", handoff, unreadable);
        }
        stores.server.trash().forget(handoff);
        return true;
    }
}
