package baton.server;

import baton.people.Role;
import baton.team.server.ClipDepot;
import baton.team.server.Computer;
import baton.team.server.Greeting;
import baton.team.server.LookQueue;
import baton.team.server.ServerDocument;
import baton.team.server.ServerException;
import baton.team.server.ServerHandoff;
import baton.team.server.ServerPush;
import baton.team.server.TeamServer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A team's PostgreSQL, over one connection.
public final class PostgresServer implements TeamServer {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID GREATEST = new UUID(-1, -1);
    private final Connection connection;
    private final Questions questions;
    private @Nullable UUID team;

    private PostgresServer(Connection connection) {
        this.connection = connection;
        questions = new Questions(connection);
    }

    /// Connects.
    ///
    /// @param scratch a folder of this person's
    public static PostgresServer open(ServerAddress at, String user, String password, Path scratch)
            throws ServerException {
        return new PostgresServer(Connections.open(at, user, password, scratch));
    }

    /// For what only some ask.
    Questions questions() {
        return questions;
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return Questions.values(values);
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /// A handoff as `push` and `give_back` take it.
    private List<Object> state(ServerPush p) {
        return values(
                p.id(),
                team(),
                p.base(),
                p.format(),
                p.sender(),
                p.receiver(),
                p.status(),
                p.record(),
                p.rest(),
                LookStatements.json(p.events()));
    }

    private UUID team() {
        return Objects.requireNonNull(team, "it is greeted first");
    }

    @Override
    public Greeting greet(Computer computer, @Nullable UUID visit) throws ServerException {
        var greeting = questions.one(
                "select * from baton.hello(?, ?, ?, ?, ?)",
                values(computer.id(), computer.name(), computer.program(), visit, CLIENT),
                row -> new Greeting(
                        row.getObject("server_id", UUID.class),
                        row.getObject("was_visit", UUID.class),
                        row.getObject("now", OffsetDateTime.class).toInstant(),
                        row.getInt("schema_version"),
                        row.getInt("min_client"),
                        row.getString("snapshot"),
                        row.getString("system_id"),
                        row.getObject("team_id", UUID.class),
                        row.getString("team_name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("person_id", UUID.class),
                        row.getBoolean("live")));
        if (greeting.oldest() > CLIENT) {
            throw new ServerException(ServerException.Reason.PROGRAM_OLD, "it wants " + greeting.oldest());
        }
        if (greeting.schema() < SCHEMA) {
            throw new ServerException(ServerException.Reason.SERVER_OLD, "it has " + greeting.schema());
        }
        team = greeting.team();
        return greeting;
    }

    /// Says who asks, beside a session that keeps in step: that one's visit stays the last.
    public Greeting greetBeside(Computer computer) throws ServerException {
        return greet(computer, null);
    }

    @Override
    public void seen(UUID device) throws ServerException {
        questions.run("select baton.seen(?)", values(device));
    }

    @Override
    public ServerPush.Answer push(ServerPush p) throws ServerException {
        return questions.one(
                "select * from baton.push(?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                state(p),
                row -> new ServerPush.Answer(
                        LookStatements.named(ServerPush.Outcome.class, row.getString(1)),
                        row.getLong(2),
                        List.of((Long[]) row.getArray(3).getArray())));
    }

    @Override
    public int look(String cursor, int size, Pages to) throws ServerException {
        var seen = LookStatements.Seen.of(cursor);
        var now = questions.one(seen.anything(), seen.thrice(team()), row -> row.getBoolean(2) ? "" : row.getString(1));
        if (!now.isEmpty()) {
            to.page(new Page(List.of(), List.of(), List.of()), now);
            return 0;
        }
        try {
            connection.setAutoCommit(false);
            try {
                var count = look(seen, size, to);
                connection.commit();
                return count;
            } finally {
                // Else the next push would be refused as one on an old state.
                if (!connection.isClosed()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw Connections.translated(e);
        }
    }

    private int look(LookStatements.Seen seen, int size, Pages to) throws ServerException {
        questions.run("set transaction isolation level repeatable read, read only", List.of());
        var now = questions.one("select pg_current_snapshot()::text", List.of(), row -> row.getString(1));
        var values = seen.values(team());
        var documents = documents(seen.documents(), values);
        var erased = questions.all(seen.erasures(), values, row -> row.getObject(1, UUID.class));
        var people = documents.stream()
                .filter(d -> d.kind() == ServerDocument.Kind.PERSON)
                .toList();
        if (!people.isEmpty() || !erased.isEmpty()) {
            to.page(new Page(List.of(), people, erased), null);
        }
        var others = documents.stream()
                .filter(d -> d.kind() != ServerDocument.Kind.PERSON)
                .toList();
        return questions.ask(seen.handoffs(), values, s -> {
            s.setFetchSize(size);
            var count = 0;
            var page = new ArrayList<ServerHandoff>();
            try (var rows = s.executeQuery()) {
                while (rows.next()) {
                    if (page.size() == size) {
                        to.page(new Page(page, List.of(), List.of()), null);
                        page.clear();
                    }
                    page.add(LookStatements.handoff(rows));
                    count++;
                }
            }
            to.page(new Page(page, others, List.of()), now);
            return count;
        });
    }

    private List<ServerDocument> documents(String sql, List<Object> values) throws ServerException {
        return questions.all(sql, values, LookStatements::document).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private record Found(ServerHandoff handoff, Instant changedAt) {}

    @Override
    public Newest newest(@Nullable Place after, Instant since, int most) throws ServerException {
        var page = questions.all(
                LookStatements.NEWEST,
                values(
                        team(),
                        at(since),
                        at(after == null ? LAST : after.changedAt()),
                        after == null ? GREATEST : after.id(),
                        most),
                row -> new Found(
                        LookStatements.handoff(row),
                        row.getObject(10, OffsetDateTime.class).toInstant()));
        var next = page.size() < most
                ? null
                : new Place(page.getLast().changedAt(), page.getLast().handoff().id());
        return new Newest(page.stream().map(Found::handoff).toList(), next);
    }

    @Override
    public Page beside() throws ServerException {
        var erased = questions.all(LookStatements.ERASURES, values(team()), row -> row.getObject(1, UUID.class));
        return new Page(List.of(), documents(LookStatements.DOCUMENTS, List.of(team())), erased);
    }

    @Override
    public Optional<ServerHandoff> find(UUID handoff) throws ServerException {
        return questions.all(LookStatements.ONE, values(handoff), LookStatements::handoff).stream()
                .findFirst();
    }

    @Override
    public Map<UUID, Long> versions(Set<UUID> handoffs) throws ServerException {
        var found = new HashMap<UUID, Long>();
        questions.all(
                "select id, version from baton.handoff where id = any (?)",
                values((Object) handoffs.toArray(UUID[]::new)),
                row -> found.put(row.getObject(1, UUID.class), row.getLong(2)) == null);
        return found;
    }

    @Override
    public Optional<Long> put(ServerDocument d) throws ServerException {
        var key = d.key();
        long version = questions.one(
                "select baton.put_document(?, ?, ?, ?, ?, ?, ?)",
                values(team(), key.kind().name(), key.id(), key.owner(), d.version(), d.doc(), d.deleted()),
                row -> row.getLong(1));
        return version < 0 ? Optional.empty() : Optional.of(version);
    }

    @Override
    public ClipDepot.Place depot() throws ServerException {
        return questions
                .all(
                        "select * from baton.depot_place(?)",
                        values(team()),
                        row -> new ClipDepot.Place(
                                LookStatements.named(ClipDepot.Kind.class, row.getString("kind")),
                                text(row, "folder"),
                                text(row, "endpoint"),
                                text(row, "bucket")))
                .stream()
                .findFirst()
                .orElse(ClipDepot.Place.NONE);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    @Override
    public Optional<ClipState> announce(UUID clip, UUID handoff, long bytes, String sha256) throws ServerException {
        var state = questions.<@Nullable String>one(
                "select baton.announce_clip(?, ?, ?, ?)",
                values(clip, handoff, bytes, sha256),
                row -> row.getString(1));
        return Optional.ofNullable(state).map(ClipState::valueOf);
    }

    @Override
    public void clipThere(UUID clip) throws ServerException {
        questions.run("select baton.clip_there(?)", values(clip));
    }

    @Override
    public Set<UUID> clipsThere(Set<UUID> clips) throws ServerException {
        return new HashSet<>(questions.all(
                "select id from baton.clip where state = 'THERE' and id = any (?)",
                values((Object) clips.toArray(UUID[]::new)),
                row -> row.getObject(1, UUID.class)));
    }

    @Override
    public void opened(UUID handoff) throws ServerException {
        questions.run("select baton.opened(?)", values(handoff));
    }

    @Override
    public void looked(LookQueue.Look look) throws ServerException {
        questions.run("select baton.looked(?, ?)", values(look.handoff(), at(look.at())));
    }

    @Override
    public boolean delete(UUID handoff, long places) throws ServerException {
        return questions.one(
                "select baton.delete_handoff(?, ?, ?)",
                values(handoff, team(), places),
                row -> !row.getString(1).equals("stale"));
    }

    @Override
    public void putBack(UUID handoff) throws ServerException {
        questions.run("select baton.put_back(?, ?)", values(handoff, team()));
    }

    @Override
    public void settleTrash() throws ServerException {
        questions.run("select baton.settle_trash(?)", values(team()));
    }

    @Override
    public List<Discard> clipsToThrowAway() throws ServerException {
        return questions.all(
                "select * from baton.clips_to_throw_away(?)",
                values(team()),
                row -> new Discard(row.getObject(1, UUID.class), row.getBoolean(2)));
    }

    @Override
    public void thrownAway(UUID clip) throws ServerException {
        questions.run("select baton.thrown_away(?)", values(clip));
    }

    @Override
    public URI address(UUID clip, String method, Map<String, String> query) throws ServerException {
        return URI.create(questions.one(
                "select baton.presign(?, ?, ?::jsonb)",
                values(clip, method, LookStatements.json(query)),
                row -> row.getString(1)));
    }

    @Override
    public ServerPush.Outcome moveIn(ServerPush p) throws ServerException {
        return questions.one(
                "select baton.move_in(?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                values(
                        p.id(),
                        team(),
                        p.format(),
                        p.sender(),
                        p.receiver(),
                        p.status(),
                        p.record(),
                        p.rest(),
                        LookStatements.json(p.events())),
                row -> LookStatements.named(ServerPush.Outcome.class, row.getString(1)));
    }

    @Override
    public String setBack(String system) throws ServerException {
        return questions.one("select baton.set_back(?)", values(system), row -> row.getString(1));
    }

    @Override
    public void restore() throws ServerException {
        questions.run("select baton.restore(?)", values(team()));
    }

    @Override
    public void giveBack(ServerPush p) throws ServerException {
        questions.run("select baton.give_back(?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)", state(p));
    }

    @Override
    public void erase(ServerPush left) throws ServerException {
        questions.run(
                "select baton.erase(?, ?, ?, ?, ?::jsonb)",
                values(left.id(), team(), left.record(), left.rest(), LookStatements.json(left.events())));
    }

    @Override
    public void erased(UUID handoff, UUID device) throws ServerException {
        questions.run("select baton.erased(?, ?)", values(handoff, device));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.debug("it is closed already", gone);
        }
    }
}
