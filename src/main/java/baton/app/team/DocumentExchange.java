package baton.app.team;

import baton.people.Role;
import baton.store.LibraryStores;
import baton.team.server.Greeting;
import baton.team.server.ServerDocument;
import baton.team.server.ServerException;
import baton.team.server.TeamServer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a team has beside its handoffs, out and in, over one connection. For one thread.
final class DocumentExchange {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentExchange.class);
    private static final long PAUSE_NS = 1_000_000_000;
    private final LibraryStores stores;
    private final TeamServer server;
    private final UUID me;
    private final RulesDocument rules;
    private final ClipSideFiles files;
    private long writesSeen = -1;
    private long newestSeen;
    private long comparedAt = System.nanoTime() - PAUSE_NS;

    DocumentExchange(LibraryStores stores, TeamServer server, UUID me, ServerSurroundings around) {
        this.stores = stores;
        this.server = server;
        this.me = me;
        rules = new RulesDocument(stores.settings, around.rulesFile());
        files = new ClipSideFiles(around.recordings());
    }

    RulesDocument rules() {
        return rules;
    }

    /// Whether something may have been changed that was not compared yet.
    boolean owes() {
        return stores.server.documents().writes() != writesSeen;
    }

    /// Sends what was changed here.
    ///
    /// @param all also what another program on this machine may have changed, the rules, and what was watched
    void send(Greeting said, boolean all) throws ServerException, IOException {
        if (all && said.role() == Role.MANAGER) {
            rules.send(server, said.team());
        }
        var writes = stores.server.documents().writes();
        var now = System.nanoTime();
        // What is compared costs more than what is pushed: not at every act.
        if (!all && (writes == writesSeen || now - comparedAt < PAUSE_NS)) {
            return;
        }
        comparedAt = now;
        var newest = stores.team.newest();
        for (var document : stores.server.documents().changed(me, said.role(), newestSeen)) {
            // What somebody watches changes every second.
            if (all || document.kind() != ServerDocument.Kind.VIEWING) {
                put(document);
            }
        }
        newestSeen = newest;
        writesSeen = writes;
    }

    private void put(ServerDocument document) throws ServerException {
        try {
            server.put(document).ifPresent(version -> stores.server.documents().accepted(document, version));
        } catch (ServerException e) {
            skip(e, document.kind() + " " + document.id());
        }
    }

    /// One that the server does not take holds up nothing behind it.
    static void skip(ServerException why, String what) throws ServerException {
        switch (why.reason()) {
            case NOT_ALLOWED, TOO_MUCH, NEWER, UNKNOWN -> LOG.error("the server does not take {}", what, why);
            default -> throw why;
        }
    }

    /// People come before the handoffs that name them, everything else after those that it is about.
    ///
    /// @param people whether to take in people, or everything else
    /// @return what was written here, that nobody has seen, and that gave way
    List<ServerDocument> take(List<ServerDocument> documents, boolean people, Instant now) {
        var taken = documents.stream()
                .filter(d -> (d.kind() == ServerDocument.Kind.PERSON) == people)
                .toList();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var lost = new ArrayList<ServerDocument>();
        for (var document : taken) {
            if (document.kind() != ServerDocument.Kind.RULES) {
                files.keep(document);
            } else if (rules.take(document, today)) {
                lost.add(document);
            }
        }
        for (var document : stores.server.documents().apply(taken)) {
            if (document.kind() == ServerDocument.Kind.TRANSCRIPT) {
                // What a prospect said stays where it is erased with them.
                files.keepYours(document);
            } else {
                rules.keep(document, today);
            }
            lost.add(document);
        }
        return lost;
    }
}
