package baton.app.team;

import baton.people.Role;
import baton.store.LibraryStores;
import baton.team.server.Greeting;
import baton.team.server.ServerException;
import baton.team.server.ServerHandoff;
import baton.team.server.ServerPush;
import baton.team.server.TeamServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server was set back to an old backup, or this library was: what each side lacks is given to it. Nothing of this
/// library is thrown away, since it may be the only place where something is left.
final class SetBack {
    private static final Logger LOG = LoggerFactory.getLogger(SetBack.class);
    private static final int PAGE = 100;
    private final LibraryStores stores;
    private final TeamServer server;
    private final RulesDocument rules;

    SetBack(LibraryStores stores, TeamServer server, RulesDocument rules) {
        this.rules = rules;
        this.stores = stores;
        this.server = server;
    }

    /// Whether the server lacks something that it once agreed to. One that was put back to a backup of before this
    /// machine's last visit does not know that visit; one of after it lacks what came since.
    boolean isNoticed() throws ServerException {
        var newest = stores.server.library().newestAgreed(PAGE);
        var there = server.versions(newest.keySet());
        return newest.entrySet().stream().anyMatch(known -> there.getOrDefault(known.getKey(), 0L) < known.getValue());
    }

    /// Makes what this person did and the server has forgotten unsent again; a manager's machine gives back what others
    /// did.
    ///
    /// @return whether the server lacked anything
    boolean settle(Greeting said, UUID me) throws ServerException {
        var lacks = isNoticed();
        var there = everything();
        if (said.role() == Role.MANAGER && giveBack(there) > 0) {
            lacks = true;
            there = everything();
        }
        var count = stores.server.library().reopen(me, there);
        var documents = server.beside().documents();
        stores.server.documents().reopen(documents);
        rules.reopen(documents);
        stores.server.library().forgetCursor(me);
        LOG.info("{} acts are sent again", count);
        return lacks || count > 0;
    }

    private List<ServerHandoff> everything() throws ServerException {
        var there = new ArrayList<ServerHandoff>();
        TeamServer.Place after = null;
        do {
            var page = server.newest(after, Instant.EPOCH, PAGE);
            there.addAll(page.handoffs());
            after = page.next();
        } while (after != null);
        return there;
    }

    private int giveBack(List<ServerHandoff> there) throws ServerException {
        Map<UUID, ServerHandoff> byId =
                there.stream().collect(Collectors.toMap(ServerHandoff::id, Function.identity(), (one, _) -> one));
        var count = 0;
        for (var id : stores.server.library().agreed()) {
            var whole = stores.server.library().whole(id);
            if (whole.isPresent() && isForgotten(whole.get(), byId.get(id))) {
                if (count == 0) {
                    server.restore();
                }
                server.giveBack(whole.get());
                count++;
            }
        }
        return count;
    }

    private static boolean isForgotten(ServerPush whole, @Nullable ServerHandoff known) {
        return known == null
                || known.version() < whole.base()
                || known.events().size() < whole.events().size();
    }
}
