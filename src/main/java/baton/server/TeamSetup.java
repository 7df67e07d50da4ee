package baton.server;

import baton.json.Records;
import baton.people.Person;
import baton.team.Identity;
import baton.team.server.ServerException;
import baton.team.server.SetupLack;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.util.PasswordUtil;

/// Begins a team in a database, as its owner: the only act for which somebody needs more than to be a member.
public final class TeamSetup implements AutoCloseable {
    private static final int OLDEST = 150_000;
    /// What makes the team's side, by its versions from 1 on. One that was released is never changed.
    private static final List<String> SCRIPTS = List.of("T1__team");
    private static final ObjectMapper JSON = Records.lenient();
    private final PostgresServer server;
    private final ServerAddress address;

    private TeamSetup(PostgresServer server, ServerAddress address) {
        this.server = server;
        this.address = address;
    }

    /// @param scratch a folder of this person's
    public static TeamSetup open(ServerAddress.Login owner, Path scratch) throws ServerException {
        return new TeamSetup(
                PostgresServer.open(owner.address(), owner.user(), owner.password(), scratch), owner.address());
    }

    /// @return what lacks; empty if a team can begin
    public List<SetupLack> check() throws ServerException {
        var found = server.questions().one("""
                select current_setting('server_version_num')::int, pg_is_in_recovery(),
                    coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false),
                    pg_encoding_to_char(d.encoding), has_database_privilege(d.oid, 'CREATE'),
                    (select rolcreaterole or rolsuper from pg_roles where rolname = current_user),
                    exists (select from pg_available_extensions where name = 'pgcrypto'),
                    to_regnamespace('baton') is not null
                from pg_database d where d.datname = current_database()""", List.of(), row -> {
            var lacks = new ArrayList<SetupLack>();
            add(lacks, row.getInt(1) < OLDEST, SetupLack.VERSION);
            add(lacks, row.getBoolean(2), SetupLack.REPLICA);
            add(lacks, !row.getBoolean(3) && !address.isLoopback(), SetupLack.TLS);
            add(lacks, !"UTF8".equals(row.getString(4)), SetupLack.ENCODING);
            add(lacks, !row.getBoolean(5), SetupLack.CREATE);
            add(lacks, !row.getBoolean(6), SetupLack.CREATEROLE);
            add(lacks, !row.getBoolean(7), SetupLack.PGCRYPTO);
            add(lacks, row.getBoolean(8), SetupLack.TEAM_THERE);
            return lacks;
        });
        return List.copyOf(found);
    }

    private static void add(List<SetupLack> lacks, boolean isSo, SetupLack lack) {
        if (isSo) {
            lacks.add(lack);
        }
    }

    /// Begins a team; whoever does it is its first manager. All of it or nothing.
    public Membership begin(String name, Person manager, Identity keys, UUID device) throws ServerException {
        var login = newLogin();
        var connection = server.questions().connection();
        var team = UUID.randomUUID();
        try {
            connection.setAutoCommit(false);
            try (var script = connection.createStatement()) {
                script.execute(script(SCRIPTS.getFirst()));
                script.execute("set role baton_owner");
            }
            server.questions()
                    .run(
                            "select baton.begin_team(?, ?, ?, ?, ?, ?)",
                            Questions.values(team, name, manager.id(), json(manager), login, verifier(keys, login)));
            connection.commit();
        } catch (SQLException e) {
            throw Connections.translated(e);
        }
        return new Membership(address, login, team, name, device);
    }

    /// One name for each computer: everybody in the cluster can read the names of logins.
    static String newLogin() {
        return "baton_p_" + hex(UUID.randomUUID());
    }

    static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    static String verifier(Identity keys, String login) throws ServerException {
        return verifier(ServerPassword.of(keys, login));
    }

    /// What the server keeps of a password: it never gets the password itself.
    static String verifier(String password) throws ServerException {
        try {
            return Objects.requireNonNull(
                    PasswordUtil.encodePassword("baton", password.toCharArray(), "scram-sha-256"));
        } catch (SQLException e) {
            throw Connections.translated(e);
        }
    }

    static String json(Person person) {
        try {
            return JSON.writeValueAsString(person);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a person always fits JSON", e);
        }
    }

    /// The version of the team's side that is there.
    public int schema() throws ServerException {
        server.questions().run("set role baton_owner", List.of());
        return server.questions().one("select schema_version from baton.server", List.of(), row -> row.getInt(1));
    }

    /// Makes the team's side as new as this program, a step after the other, each whole or not at all.
    ///
    /// @return how many steps
    public int upgrade() throws ServerException {
        return upgrade(SCRIPTS.stream().map(TeamSetup::script).toList());
    }

    /// @param scripts all of them, of the versions from 1 on
    int upgrade(List<String> scripts) throws ServerException {
        var connection = server.questions().connection();
        var steps = 0;
        for (int version = schema() + 1; version <= scripts.size(); version++) {
            try {
                connection.setAutoCommit(false);
                try (var script = connection.createStatement()) {
                    script.execute("set role baton_owner");
                    script.execute(scripts.get(version - 1));
                    script.execute("reset role; set role baton_owner");
                }
                server.questions().run("update baton.server set schema_version = ?", Questions.values(version));
                connection.commit();
                steps++;
            } catch (SQLException e) {
                throw Connections.translated(e);
            } finally {
                undo(connection);
            }
        }
        return steps;
    }

    private static void undo(Connection connection) throws ServerException {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Connections.translated(e);
        }
    }

    private static String script(String name) {
        try (var in = TeamSetup.class.getResourceAsStream("/db/team/" + name + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the script is part of the program", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
