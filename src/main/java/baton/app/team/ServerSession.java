package baton.app.team;

import baton.server.Membership;
import baton.store.LibraryStores;
import baton.store.db.Compaction;
import baton.team.Identity;
import baton.team.Refusal;
import baton.team.server.Greeting;
import baton.team.server.ServerDocument;
import baton.team.server.ServerException;
import baton.team.server.ServerHandoff;
import baton.team.server.ServerPush;
import baton.team.server.TeamServer;
import java.io.IOException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection to the team's server: first what others did comes in, then what was done here goes out. Whatever ends
/// it, the next one goes on. For one thread.
public final class ServerSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerSession.class);
    /// Handoffs that are taken in at once: a page of them holds the library for a fifth of a second at most.
    private static final int PAGE = 20;
    /// What a newcomer gets.
    private static final Period NEWEST = Period.ofMonths(24);
    private static final Period PATIENCE = Period.ofDays(14);

    private static final int ATTEMPTS = 8;
    static final String AHEAD = "server-clock";
    private static final String SYSTEM = "server-system ";
    private static final String PATIENT = "server-patience ";

    private final LibraryStores stores;
    private final TeamServer server;
    private final Identity me;
    private final UUID device;
    private final String login;
    private final ServerSurroundings around;
    private final DocumentExchange exchange;
    private final Erasures erasures;
    private final TeamTrash trash;
    private final Map<UUID, ServerException.Reason> skipped = new HashMap<>();
    private @Nullable Greeting greeting;
    private boolean triedAgain;

    ServerSession(
            LibraryStores stores, TeamServer server, Identity me, Membership membership, ServerSurroundings around) {
        this.stores = stores;
        this.server = server;
        this.me = me;
        device = membership.device();
        login = membership.login();
        this.around = around;
        exchange = new DocumentExchange(stores, server, me.person(), around);
        erasures = new Erasures(stores, server, me, device);
        trash = new TeamTrash(stores, server, around.trash());
    }

    /// What one round brought.
    ///
    /// @param changed handoffs that are not as they were
    /// @param refused acts of the current user that do not count any more
    /// @param lost what was written here and gave way to what others had written
    /// @param wanted what was in this library's trash, and came back, as somebody has worked on it or put it back
    /// @param held why something that was done here stays here; null if nothing does
    /// @param erased whether a prospect was erased: what they said in a briefing is to go too
    /// @param touched whether the server had anything new: also that a briefing is there, which changes no handoff
    /// @param sent how many handoffs went out
    public record Round(
            List<UUID> changed,
            List<Refusal> refused,
            List<ServerDocument> lost,
            List<UUID> wanted,
            ServerException.@Nullable Reason held,
            boolean erased,
            boolean touched,
            int sent) {
        public Round {
            changed = List.copyOf(changed);
            refused = List.copyOf(refused);
            lost = List.copyOf(lost);
            wanted = List.copyOf(wanted);
        }
    }

    private static final class Found {
        private final List<UUID> changed = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private final List<ServerDocument> lost = new ArrayList<>();
        private final List<UUID> wanted = new ArrayList<>();
        private final Set<UUID> erased = new LinkedHashSet<>();
        private boolean isErased;
        private boolean touched;
    }

    /// Says who comes, puts the clock right, and notices a server that was set back: one that does not know of this
    /// machine's last visit.
    public Greeting greet() throws ServerException, IOException {
        var person = me.person();
        var visits = new Visits(stores.settings, person);
        var before = around.clock().raw();
        var said = server.greet(around.computer(device), visits.begin());
        greeting = said;
        server.settleTrash();
        around.clock().compare(before, said.now(), around.clock().raw(), by -> {
            var count = stores.server.library().putRight(by, person);
            stores.settings.put(AHEAD, around.clock().ahead().toString());
            LOG.info("the clock is put right by {}: {} acts with it", by, count);
        });
        var met = stores.settings.get(SYSTEM + person);
        var system = said.server() + " " + said.system();
        var back = new SetBack(stores, server, exchange.rules());
        if (met.isPresent() && (!met.get().equals(system) || !visits.has(said.wasVisit()) || back.isNoticed())) {
            LOG.warn("the server does not know of the last visit: it was set back, or this library was");
            // Whoever notices first tells: others, who have seen nothing of what was lost, compare too.
            if (back.settle(said, person) && met.get().equals(system)) {
                system = said.server() + " " + server.setBack(said.system());
            }
            // Others have yet to give back what an act stands on.
            var until = now().atZone(ZoneOffset.UTC).plus(PATIENCE).toInstant();
            stores.settings.put(PATIENT + person, until.toString());
        }
        stores.settings.put(SYSTEM + person, system);
        visits.confirm();
        return said;
    }

    private Greeting greeting() {
        if (greeting == null) {
            throw new IllegalStateException("it is greeted first");
        }
        return greeting;
    }

    /// Takes in what is new, then sends what is to go.
    ///
    /// @param drafts also what is still being written, and what was watched
    public Round round(boolean drafts) throws ServerException, IOException {
        return round(true, drafts);
    }

    /// @param look whether the server may have something new; only what was done here goes out otherwise
    /// @param drafts also what is still being written, and what was watched
    public Round round(boolean look, boolean drafts) throws ServerException, IOException {
        var found = new Found();
        // What went to the trash here, or came back, is told before what others have is taken in.
        take(trash.tell(found.wanted), null, found);
        var seen = look ? stores.server.library().cursor(me.person()) : Optional.of("");
        if (seen.isEmpty()) {
            found.isErased |= erasures.tell();
            first(found);
        } else if (look) {
            look(seen.get(), found);
        }
        if (drafts) {
            // Somebody new comes before what they did.
            exchange.send(greeting(), true);
        }
        var sent = push(found, drafts);
        tell(found);
        tryAgain(found);
        erased(found);
        exchange.send(greeting(), false);
        return new Round(
                found.changed, found.refused, found.lost, found.wanted, held(), found.isErased, found.touched, sent);
    }

    private void tell(Found found) throws ServerException, IOException {
        found.isErased |= erasures.tell();
        for (var taken : stores.server.looks().untold(me.person())) {
            server.looked(taken);
            stores.server.looks().told(taken);
        }
    }

    private ServerException.@Nullable Reason held() {
        return skipped.values().stream().findFirst().orElse(null);
    }

    private void take(List<ServerHandoff> handoffs, @Nullable String cursor, Found found)
            throws ServerException, IOException {
        found.touched |= !handoffs.isEmpty();
        var living = new ArrayList<ServerHandoff>();
        for (var there : handoffs) {
            if (there.erased()) {
                erase(there.id(), found);
            } else if (!stores.server.library().isErased(there.id())) {
                // What was erased here is told there again, after the server was set back.
                living.add(there);
            }
        }
        var stay = trash.sort(living, found.changed, found.wanted);
        var applied = stores.server
                .library()
                .apply(stay, cursor, me.person(), now(), around.rules().get());
        found.changed.addAll(applied.changed());
        // On what others did it may be another matter.
        applied.changed().forEach(skipped::remove);
        found.refused.addAll(applied.refused());
        trash.settle(stay, found.changed);
    }

    /// What an older program could not read, this one may.
    private void tryAgain(Found found) throws ServerException, IOException {
        if (!triedAgain) {
            triedAgain = true;
            for (var handoff : stores.server.library().asides()) {
                take(server.find(handoff).stream().toList(), null, found);
            }
        }
    }

    private Instant now() {
        return around.clock().instant();
    }

    /// Words go here too.
    private void erase(UUID handoff, Found found) throws IOException {
        if (!stores.server.library().isErased(handoff)) {
            around.eraser().erase(handoff);
        }
        found.isErased |= found.erased.add(handoff);
    }

    /// Only when the words are gone here the server hears of it, and not while it is looked at.
    private void erased(Found found) throws ServerException {
        for (var handoff : found.erased) {
            erasures.erased(handoff);
        }
    }

    /// Everything the team has, the newest first: what was handed off last can be worked on at once.
    private void first(Found found) throws ServerException, IOException {
        var beside = server.beside();
        people(beside.documents(), true, found);
        for (var erased : beside.erased()) {
            erase(erased, found);
        }
        var since = now().atZone(ZoneOffset.UTC).minus(NEWEST).toInstant();
        TeamServer.Place after = null;
        do {
            var page = server.newest(after, since, PAGE);
            take(page.handoffs(), null, found);
            after = page.next();
        } while (after != null);
        people(beside.documents(), false, found);
        take(List.of(), greeting().snapshot(), found);
        // So many at once leave the library's file much larger than what is in it.
        stores.sidecars.team();
        Compaction.want(around.library());
    }

    private void people(List<ServerDocument> documents, boolean people, Found found) {
        found.touched |= !documents.isEmpty();
        found.lost.addAll(exchange.take(documents, people, now()));
    }

    private void look(String seen, Found found) throws ServerException, IOException {
        server.look(seen, PAGE, (page, cursor) -> {
            try {
                people(page.documents(), true, found);
                for (var erased : page.erased()) {
                    erase(erased, found);
                }
                var isNothing = page.handoffs().isEmpty() && page.documents().isEmpty();
                if (!isNothing) {
                    take(page.handoffs(), null, found);
                    people(page.documents(), false, found);
                }
                if (cursor != null && !cursor.equals(seen)) {
                    take(List.of(), cursor, found);
                }
            } catch (IOException e) {
                throw new ServerException(ServerException.Reason.UNKNOWN, "what came cannot be kept", e);
            }
        });
    }

    private int push(Found found, boolean drafts) throws ServerException, IOException {
        var sent = 0;
        for (var handoff : stores.server.library().unsent(me.person(), drafts)) {
            for (int i = 0; i < ATTEMPTS && !skipped.containsKey(handoff); i++) {
                var next = stores.server.library().next(handoff, me.person());
                if (next.isEmpty() || push(next.get(), found)) {
                    sent += next.isEmpty() ? 0 : 1;
                    break;
                }
            }
        }
        return sent;
    }

    /// @return whether nothing more is to be done about it now
    private boolean push(ServerPush push, Found found) throws ServerException, IOException {
        try {
            var answer = server.push(push);
            switch (answer.outcome()) {
                case OK -> {
                    stores.server.library().accepted(push, answer);
                    return true;
                }
                case ERASED -> {
                    erase(push.id(), found);
                    return true;
                }
                case KNOWN, STALE -> {
                    var there = server.find(push.id());
                    take(there.stream().toList(), null, found);
                    return there.isEmpty();
                }
            }
            return true;
        } catch (ServerException e) {
            return switch (e.reason()) {
                case NOT_ALLOWED -> !isOthersFirst(push, found, e);
                case BUSY -> false;
                default -> {
                    DocumentExchange.skip(e, push.id().toString());
                    skipped.put(push.id(), e.reason());
                    yield true;
                }
            };
        }
    }

    /// Either others were quicker, and what the server has decides; or it is not allowed.
    ///
    /// @return whether it is to be tried again on what the server has
    private boolean isOthersFirst(ServerPush push, Found found, ServerException why)
            throws ServerException, IOException {
        var there = server.find(push.id());
        if (there.isPresent() && there.get().version() > push.base()) {
            take(there.stream().toList(), null, found);
            return true;
        }
        var patience = stores.settings.get(PATIENT + me.person()).map(Instant::parse);
        if (there.isEmpty() || patience.filter(p -> p.isAfter(now())).isPresent()) {
            LOG.warn("the server does not allow {} now", push.id(), why);
            skipped.put(push.id(), why.reason());
        } else {
            LOG.error("the server does not allow what this library has done with {}", push.id(), why);
            found.refused.addAll(
                    stores.server.library().refused(push.id(), Refusal.Reason.NOT_ALLOWED, me.person(), now()));
            found.changed.add(push.id());
        }
        return false;
    }

    TeamServer server() {
        return server;
    }

    /// Takes in what the server has of one handoff.
    void takeIn(UUID handoff) throws ServerException, IOException {
        take(server.find(handoff).stream().toList(), null, new Found());
    }

    /// Says that this computer is still there.
    public void seen() throws ServerException {
        server.seen(device);
    }

    String login() {
        return login;
    }

    /// Whether something may have been changed that was not compared yet.
    public boolean owes() {
        return exchange.owes();
    }

    /// Whether the server tells at once that something is new.
    public boolean isLive() {
        return greeting().live();
    }

    @Override
    public void close() {
        server.close();
    }
}
