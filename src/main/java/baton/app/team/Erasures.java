package baton.app.team;

import baton.store.LibraryStores;
import baton.team.Identity;
import baton.team.server.ServerException;
import baton.team.server.ServerPush;
import baton.team.server.TeamServer;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who was erased on this computer is erased on the server too.
final class Erasures {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private final LibraryStores stores;
    private final TeamServer server;
    private final Identity me;
    private final UUID device;

    Erasures(LibraryStores stores, TeamServer server, Identity me, UUID device) {
        this.stores = stores;
        this.server = server;
        this.me = me;
        this.device = device;
    }

    /// Tells of what was erased here since the last round, and so everybody.
    ///
    /// @return whether there was anything
    boolean tell() throws ServerException {
        var untold = stores.server.library().erasedUntold();
        for (var handoff : untold) {
            var left = stores.server.library().whole(handoff);
            try {
                server.erase(left.orElseGet(() -> ServerPush.nothing(handoff, me.person())));
            } catch (ServerException e) {
                if (e.reason() != ServerException.Reason.NOT_ALLOWED) {
                    throw e;
                }
                LOG.warn("the server does not let {} be erased", handoff, e);
            }
            erased(handoff);
        }
        return !untold.isEmpty();
    }

    /// The words of a handoff are gone here.
    void erased(UUID handoff) throws ServerException {
        server.erased(handoff, device);
        stores.server.library().erasureTold(handoff);
    }
}
