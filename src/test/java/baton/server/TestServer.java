package baton.server;

import static org.junit.jupiter.api.Assumptions.abort;

import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.team.Identity;
import baton.team.server.Computer;
import baton.team.server.ServerException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL for tests: the one at PGHOST (with PGPORT, PGUSER, PGPASSWORD of a superuser) where that is set,
/// else one of this process's own, on loopback. Where neither can be had, tests skip themselves and say so. Each test
/// has a database of its own, owned by somebody who is no superuser.
public final class TestServer implements AutoCloseable {
    private static final String OWNER = "baton_test_owner";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres own;
    private final String database;
    private final Path scratch;
    private final List<PostgresServer> opened = new ArrayList<>();

    private TestServer(String database, Path scratch) {
        this.database = database;
        this.scratch = scratch;
    }

    /// Where a superuser comes in.
    private record Super(String host, int port, String user, String password) {
        Connection connect(String database) throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:postgresql://" + host + ":" + port + "/" + database + "?sslmode=prefer", user, password);
        }
    }

    private static synchronized Super found() {
        var host = System.getenv("PGHOST");
        if (host != null) {
            var port = System.getenv().getOrDefault("PGPORT", "5432");
            return new Super(
                    host,
                    Integer.parseInt(port),
                    System.getenv().getOrDefault("PGUSER", "postgres"),
                    System.getenv().getOrDefault("PGPASSWORD", ""));
        }
        try {
            if (own == null) {
                // As on a real server: everybody but its administrator proves who they are.
                var rules = Files.writeString(Files.createTempFile("baton-server", ".conf"), """
                        local all all trust
                        host all postgres 127.0.0.1/32 trust
                        host all all 127.0.0.1/32 scram-sha-256
                        """);
                rules.toFile().setReadable(true, false);
                own = EmbeddedPostgres.builder()
                        .setServerConfig("hba_file", rules.toString())
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("timezone", "UTC")
                        .start();
            }
            return new Super("127.0.0.1", own.getPort(), "postgres", "postgres");
        } catch (IOException | IllegalStateException none) {
            abort("no PostgreSQL here: set PGHOST, or run where its programs can be fetched (" + none + ")");
            throw new IllegalStateException("abort does not return", none);
        }
    }

    /// A database of its own, empty.
    public static TestServer start() throws SQLException, IOException {
        var as = found();
        var name = "baton_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (var admin = as.connect("postgres");
                var s = admin.createStatement()) {
            s.execute("do $$ begin create role " + OWNER + " login createrole password 'owner';"
                    + " exception when duplicate_object or unique_violation then null; end $$");
            s.execute("drop database if exists " + name);
            s.execute("create database " + name + " owner " + OWNER + " encoding 'UTF8' template template0");
        }
        return new TestServer(name, Files.createTempDirectory("baton-server"));
    }

    public ServerAddress address() {
        var as = found();
        return new ServerAddress(as.host(), as.port(), database, null);
    }

    public ServerAddress.Login owner() {
        return new ServerAddress.Login(address(), OWNER, "owner");
    }

    public Path scratch() {
        return scratch;
    }

    /// As the superuser, for looking at what nobody else sees.
    public Connection admin() throws SQLException {
        return found().connect(database);
    }

    /// Somebody with a login of their own.
    public record Somebody(Person person, Identity keys, Membership membership) {
        public UUID id() {
            return person.id();
        }

        public String password() {
            return ServerPassword.of(keys, membership.login());
        }
    }

    public static Computer computer(UUID id) {
        return new Computer(id, "test", "1");
    }

    public static Person person(String name, Role role) {
        return new Person(
                UUID.randomUUID(),
                name,
                name.toLowerCase(java.util.Locale.ROOT) + "@example.com",
                role,
                ZoneId.of("Europe/Berlin"),
                WorkingHours.OFFICE,
                true);
    }

    /// Begins a team with a manager.
    public Somebody begin(Person manager) throws ServerException {
        var keys = Identity.create(manager.id());
        try (var setup = TeamSetup.open(owner(), scratch)) {
            return new Somebody(manager, keys, setup.begin("Test team", manager, keys, UUID.randomUUID()));
        }
    }

    /// Lets somebody in, by an invitation.
    public Somebody join(Somebody manager, Person newcomer) throws ServerException {
        var server = open(manager);
        server.greet(computer(manager.membership().device()), UUID.randomUUID());
        var invitation = new TeamMembers(server, manager.membership()).invite(newcomer.role(), null, Instant.now());
        var keys = Identity.create(newcomer.id());
        var joined = TeamMembers.join(invitation, newcomer, keys, UUID.randomUUID(), scratch);
        return new Somebody(newcomer, keys, joined.membership());
    }

    /// A connection as somebody, not greeted yet.
    public PostgresServer open(Somebody who) throws ServerException {
        var server = PostgresServer.open(address(), who.membership().login(), who.password(), scratch);
        opened.add(server);
        return server;
    }

    /// A connection as somebody, greeted.
    public PostgresServer greeted(Somebody who) throws ServerException {
        var server = open(who);
        server.greet(computer(who.membership().device()), UUID.randomUUID());
        return server;
    }

    @Override
    public void close() throws SQLException {
        opened.forEach(PostgresServer::close);
        try (var admin = found().connect("postgres");
                var s = admin.createStatement()) {
            s.execute("drop database if exists " + database + " with (force)");
        }
    }
}
