package baton.app;

import baton.app.team.ServerSession;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.server.Invitation;
import baton.server.TestServer;
import baton.store.TestLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Machines of a team with a server between them: Meg has begun it, and whoever else is named was invited.
final class ServerMachines implements AutoCloseable {
    final TestServer server;
    private final Path folder;
    private final Map<String, Workspace> open = new HashMap<>();
    private final Map<String, ServerSession> sessions = new HashMap<>();

    ServerMachines(Path folder, String... names) throws Exception {
        this.folder = folder;
        server = TestServer.start();
        machine("Meg", Role.MANAGER, InstantSource.system());
        at("Meg").server.begin(server.owner(), "Test team");
        for (var name : names) {
            join(name, name.equals("Sam") ? Role.SDR : Role.AE, InstantSource.system());
        }
    }

    Workspace machine(String name, Role role, InstantSource clock) throws Exception {
        var opened = Workspace.open(TestHome.in(folder.resolve(name)), clock);
        open.put(name, opened);
        if (opened.stores.people.current().isEmpty()) {
            var person = TestLibrary.person(name, name + "@team.example", role);
            opened.stores.people.save(person);
            opened.stores.people.switchTo(person.id());
        }
        Files.createDirectories(opened.home.recordings());
        return opened;
    }

    Workspace join(String name, Role role, InstantSource clock) throws Exception {
        var opened = machine(name, role, clock);
        opened.server.join(invite(role));
        return opened;
    }

    /// Another computer of somebody who is there; on it they begin with an id of its own.
    Workspace secondComputer(String name, Person whose) throws Exception {
        var invitation = at("Meg").server.ask((members, said) -> members.invite(whose.role(), whose.id(), said.now()));
        var opened = machine(name, whose.role(), InstantSource.system());
        opened.server.join(invitation);
        return opened;
    }

    Invitation invite(Role role) throws Exception {
        return at("Meg").server.ask((members, _) -> members.invite(role, null, java.time.Instant.now()));
    }

    Workspace at(String name) {
        return Objects.requireNonNull(open.get(name));
    }

    /// A handoff as somebody's library has it.
    Handoff at(String name, UUID id) {
        return at(name).stores.handoffs.find(id).orElseThrow();
    }

    /// Sam hands something off to Ann.
    Handoff handOff(String company) {
        var service = at("Sam").handoffService;
        var draft = service.begin(id("Sam"), Samples.named(Samples.complete(id("Ann")), company));
        return service.handOff(draft, id("Sam"));
    }

    /// The first column of the first row, as the owner of the database sees it.
    long count(String sql) throws SQLException {
        try (var admin = server.admin();
                var rows = admin.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void run(String sql) throws SQLException {
        try (var admin = server.admin();
                var s = admin.createStatement()) {
            s.execute(sql);
        }
    }

    UUID id(String name) {
        return person(name).id();
    }

    Person person(String name) {
        return at(name).stores.people.current().orElseThrow();
    }

    /// One round, over a connection that stays open.
    ServerSession.Round round(String name) throws Exception {
        var session = sessions.get(name);
        if (session == null) {
            session = at(name).server.open();
            sessions.put(name, session);
        }
        return session.round(true);
    }

    /// Its connection ends; the next round makes a new one.
    void disconnect(String name) {
        var session = sessions.remove(name);
        if (session != null) {
            session.close();
        }
    }

    /// Another program has its library from now on.
    void leaveAlone(String name) {
        disconnect(name);
        at(name).close();
    }

    /// The program ends there, and starts again.
    Workspace restart(String name) {
        return restart(name, InstantSource.system());
    }

    Workspace restart(String name, InstantSource clock) {
        disconnect(name);
        at(name).close();
        open.put(name, Workspace.open(TestHome.at(folder.resolve(name)), clock));
        return at(name);
    }

    /// Rounds of everybody until nothing moves any more.
    void settle(String... names) throws Exception {
        for (int quiet = 0, round = 0; quiet < 2; round++) {
            if (round > 40) {
                throw new AssertionError("it never becomes quiet");
            }
            var moved = 0;
            for (var name : names) {
                var one = round(name);
                moved += one.sent() + one.changed().size();
            }
            quiet = moved == 0 ? quiet + 1 : 0;
        }
    }

    @Override
    public void close() throws Exception {
        List.copyOf(sessions.keySet()).forEach(this::disconnect);
        new ArrayList<>(open.values()).forEach(Workspace::close);
        server.close();
    }
}
