package baton.app.team;

import baton.handoff.HandoffTrash;
import baton.store.LibraryStores;
import baton.store.db.StoreException;
import baton.team.server.ServerException;
import baton.team.server.ServerHandoff;
import baton.team.server.TeamServer;
import java.io.IOException;
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
    /// @param wanted gets what was deleted here and is not, since somebody has worked on it
    void tell(List<ServerHandoff> wanted) throws ServerException {
        for (var move : stores.server.trash().untold()) {
            try {
                if (!move.away()) {
                    server.putBack(move.handoff());
                } else if (!server.delete(move.handoff(), move.places()) && isThere(move.handoff(), wanted)) {
                    continue;
                }
            } catch (ServerException e) {
                if (e.reason() != ServerException.Reason.NOT_ALLOWED) {
                    throw e;
                }
                LOG.warn("the server does not let {} be deleted", move.handoff(), e);
                if (isThere(move.handoff(), wanted)) {
                    continue;
                }
            }
            stores.server.trash().told(move.handoff());
        }
    }

    private boolean isThere(UUID handoff, List<ServerHandoff> wanted) throws ServerException {
        var there = server.find(handoff);
        there.ifPresent(wanted::add);
        return there.isPresent();
    }

    /// @return whether it lies in the trash there, and so is not to be taken in
    boolean isDeleted(ServerHandoff there, List<UUID> changed) throws IOException {
        var id = there.id();
        var by = there.deletedBy();
        if (by == null) {
            return false;
        }
        if (stores.handoffs.find(id).isEmpty()) {
            return true;
        }
        if (stores.server.trash().hasWork(id)) {
            // What was done here makes it leave the trash.
            return false;
        }
        trash.delete(id, by);
        stores.server.trash().told(id);
        changed.add(id);
        return true;
    }

    /// It does not lie in the trash there: if it does here, it comes back, with what only this library knows of it.
    ///
    /// @return whether it did
    boolean comeBack(UUID handoff) throws IOException {
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
