package baton.store.team;

import baton.handoff.Deadlines;
import baton.handoff.EventKind;
import baton.store.db.Database;
import baton.store.db.StoreException;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlHandoffStore;
import baton.team.Rebase;
import baton.team.Refusal;
import baton.team.TeamLibrary;
import baton.team.Work;
import baton.team.server.ServerHandoff;
import baton.team.server.ServerLibrary;
import baton.team.server.ServerPush;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What keeps step with a server, in the database.
public final class SqlServerLibrary implements ServerLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqlServerLibrary.class);
    private static final String SAVEPOINT = "one_handoff";
    private static final int LONGEST_WHY = 1_000;

    /// Of an event `e` of a handoff `h`: whether the server does not have it, and it is to have it. Read from the
    /// events without a place, of which there are few, as it is asked at every act.
    private static final String UNSENT = """
            e.handoff_id = h.id and e.place is null
                and (h.sender_id = :me or exists (
                    select 1 from team_agreed a where a.handoff_id = h.id and a.server_version is not null))
                and not exists (select 1 from team_erased x where x.about_id = h.id)
                and not exists (select 1 from past_row p where p.handoff_id = h.id)""";

    /// Of a handoff `h` whose events all have a place, from a package or from a server that was set back: whether this
    /// server does not have it, and is to have it. Read from all of somebody's handoffs: asked twice a minute.
    private static final String UNKNOWN = """
            h.sender_id = :me and not exists (
                    select 1 from team_agreed a where a.handoff_id = h.id and a.server_version is not null)
                and not exists (select 1 from team_erased x where x.about_id = h.id)
                and not exists (select 1 from past_row p where p.handoff_id = h.id)""";

    private final Database database;
    private final SidecarUpdates sidecars;

    public SqlServerLibrary(Database database, SidecarUpdates sidecars) {
        this.database = database;
        this.sidecars = sidecars;
    }

    @Override
    public List<UUID> unsent(UUID me, boolean drafts) {
        var acts = "select h.id, h.change_number from handoff_event e join handoff h on " + UNSENT;
        var sql = drafts
                ? acts + " union select h.id, h.change_number from handoff h where " + UNKNOWN
                : "select distinct * from (" + acts + " where h.status not in ('DRAFT', 'READY'))";
        return database.read(h -> h.createQuery("select id from (" + sql + ") order by change_number")
                .bind("me", me)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public Waiting waiting(UUID me) {
        return database.read(h -> h.createQuery("""
                        select count(*) as acts, min(e.happened_at) as since from handoff_event e join handoff h on
                        """ + UNSENT + " where h.status not in ('DRAFT', 'READY')")
                .bind("me", me)
                .map((row, _) -> new Waiting(row.getInt("acts"), instant(row.getObject("since", OffsetDateTime.class))))
                .one());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    @Override
    public Optional<ServerPush> next(UUID handoff, UUID me) {
        return database.read(h -> {
            var here = SqlHandoffStore.find(h, handoff).orElse(null);
            if (here == null) {
                return Optional.empty();
            }
            var version = ServerIntake.version(h, handoff);
            if (version.isEmpty() && !here.sender().equals(me)) {
                return Optional.empty();
            }
            var events = TeamRows.events(h, handoff).stream()
                    .filter(e -> e.place() == null || version.isEmpty())
                    .map(TeamRows.Placed::event)
                    .toList();
            // On a shared computer each sends their own, when they sit here.
            var maySend = events.stream().allMatch(e -> e.person().equals(me) || isOthers(e.kind()));
            return events.isEmpty() || !maySend
                    ? Optional.empty()
                    : Optional.of(ServerPushes.since(h, here, version.orElse(0), events));
        });
    }

    private static boolean isOthers(EventKind kind) {
        return kind == EventKind.OVERRIDDEN || kind == EventKind.REMINDED || kind == EventKind.BREACHED;
    }

    @Override
    public List<UUID> notOnServer() {
        return database.read(h -> h.createQuery("""
                        select h.id from handoff h where not exists (select 1 from team_agreed a
                                where a.handoff_id = h.id and a.server_version is not null)
                            and not exists (select 1 from team_erased x where x.about_id = h.id)
                            and not exists (select 1 from past_row p where p.handoff_id = h.id)
                        order by h.created_at, h.id""").mapTo(UUID.class).list());
    }

    @Override
    public Optional<ServerPush> whole(UUID handoff) {
        return database.read(h -> SqlHandoffStore.find(h, handoff).map(here -> ServerPushes.whole(h, here)));
    }

    @Override
    public void accepted(ServerPush push, ServerPush.Answer answer) {
        database.write(h -> {
            var batch = h.prepareBatch("update handoff_event set place = :place, sent = true where id = :id");
            for (int i = 0; i < push.events().size(); i++) {
                batch.bind("place", answer.places().get(i))
                        .bind("id", push.events().get(i).id())
                        .add();
            }
            batch.execute();
            ServerIntake.agree(h, ServerIntake.state(ServerPushes.there(h, push, answer)));
            return 0;
        });
    }

    @Override
    public List<Refusal> refused(UUID handoff, Refusal.Reason reason, UUID me, Instant now) {
        var told = database.write(h -> {
            var here = SqlHandoffStore.find(h, handoff).orElseThrow();
            var states = new StateIntake(h, me, now);
            var unsent = TeamRows.events(h, handoff).stream()
                    .filter(e -> e.place() == null)
                    .map(TeamRows.Placed::event)
                    .toList();
            unsent.forEach(act -> states.refuse(new Refusal(act, reason, Refusal.Because.NONE), true));
            if (ServerIntake.version(h, handoff).isPresent()) {
                var agreed = TeamRows.agreed(h, handoff).orElseThrow().state();
                var nothing = Rebase.onto(agreed, Work.of(agreed, List.of(), null), _ -> List.of(), Deadlines.NONE);
                states.write(agreed, here, nothing, Set.of());
            }
            return states.told();
        });
        sidecars.handoff(handoff);
        return told;
    }

    @Override
    public Applied apply(
            List<ServerHandoff> handoffs, @Nullable String cursor, UUID me, Instant now, TeamLibrary.Rules rules) {
        if (handoffs.isEmpty() && cursor == null) {
            return new Applied(List.of(), List.of());
        }
        var applied = database.write(h -> {
            var changed = new ArrayList<UUID>();
            var refused = new ArrayList<Refusal>();
            var people = StateIntake.everybody(h);
            for (var there : handoffs) {
                var intake = new ServerIntake(h, new StateIntake(h, me, now, people), rules);
                if (!there.erased() && one(h, there, intake)) {
                    changed.add(there.id());
                    refused.addAll(intake.told());
                }
            }
            if (cursor != null) {
                put(h, me, cursor);
            }
            return new Applied(changed, refused);
        });
        applied.changed().forEach(sidecars::handoff);
        return applied;
    }

    /// One that cannot be read costs itself and nothing behind it.
    private static boolean one(Handle h, ServerHandoff there, ServerIntake intake) {
        h.savepoint(SAVEPOINT);
        try {
            var isNew = intake.take(there);
            h.execute("delete from server_aside where handoff_id = ?", there.id());
            return isNew;
        } catch (JdbiException
                | StoreException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException e) {
            LOG.warn("the handoff {} cannot be read as the server has it", there.id(), e);
            h.rollbackToSavepoint(SAVEPOINT);
            var why = String.valueOf(e.getMessage());
            h.execute(
                    "merge into server_aside (handoff_id, version, content) key (handoff_id) values (?, ?, ?)",
                    there.id(),
                    there.version(),
                    why.substring(0, Math.min(why.length(), LONGEST_WHY)));
            return false;
        }
    }

    private static String setting(UUID me) {
        return "server-cursor " + me;
    }

    private static void put(Handle h, UUID me, String cursor) {
        h.execute("merge into machine_setting (name, content) key (name) values (?, ?)", setting(me), cursor);
    }

    @Override
    public Optional<String> cursor(UUID me) {
        return database.read(h -> h.createQuery("select content from machine_setting where name = :name")
                .bind("name", setting(me))
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void forgetCursor(UUID me) {
        database.write(h -> h.execute("delete from machine_setting where name = ?", setting(me)));
    }

    @Override
    public int putRight(Duration by, UUID me) {
        return database.write(h -> {
            var count = 0;
            var unsent = h.createQuery("select e.id, e.happened_at from handoff_event e join handoff h on " + UNSENT
                            + " where e.person_id = :me")
                    .bind("me", me)
                    .map((row, _) -> new Moment(
                            row.getObject("id", UUID.class),
                            row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                    .list();
            for (var event : unsent) {
                count += h.execute(
                        "update handoff_event set happened_at = ? where id = ?",
                        event.at().plus(by).atOffset(ZoneOffset.UTC),
                        event.id());
            }
            return count;
        });
    }

    private record Moment(UUID id, Instant at) {}

    @Override
    public int reopen(UUID me, List<ServerHandoff> there) {
        return database.write(h -> {
            var count = 0;
            h.execute("update server_trash set told = false");
            h.execute("delete from server_erased");
            var byId = there.stream().collect(Collectors.toMap(ServerHandoff::id, t -> t));
            for (var id : agreed(h)) {
                var known = byId.get(id);
                var events = new HashSet<UUID>();
                if (known != null) {
                    known.events().forEach(e -> events.add(e.id()));
                }
                for (var event : TeamRows.events(h, id)) {
                    var isMine = event.event().person().equals(me)
                            || isOthers(event.event().kind());
                    if (event.place() != null
                            && isMine
                            && !events.contains(event.event().id())) {
                        count += h.execute(
                                "update handoff_event set place = null, sent = false where id = ?",
                                event.event().id());
                    }
                }
                // What is here stays as it is: what the server lost of it may be here alone.
                if (known == null || !agreeAgain(h, known)) {
                    h.execute("update team_agreed set server_version = null where handoff_id = ?", id);
                }
            }
            return count;
        });
    }

    private static boolean agreeAgain(Handle h, ServerHandoff there) {
        try {
            ServerIntake.agree(h, ServerIntake.state(there));
            return true;
        } catch (StoreException | IllegalArgumentException | NullPointerException unreadable) {
            LOG.warn("the handoff {} cannot be read as the server has it", there.id(), unreadable);
            return false;
        }
    }

    private static List<UUID> agreed(Handle h) {
        return h.createQuery("select handoff_id from team_agreed where server_version is not null")
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public Map<UUID, Long> newestAgreed(int most) {
        return database.read(h -> {
            var found = new HashMap<UUID, Long>();
            h.createQuery("""
                            select a.handoff_id, a.server_version from handoff h join team_agreed a on a.handoff_id = h.id
                            where a.server_version is not null order by h.change_number desc limit :most""")
                    .bind("most", most)
                    .map((row, _) -> found.put(row.getObject(1, UUID.class), row.getLong(2)))
                    .list();
            return found;
        });
    }

    @Override
    public List<UUID> agreed() {
        return database.read(SqlServerLibrary::agreed);
    }

    @Override
    public void leave(UUID me) {
        database.write(h -> {
            h.execute("update team_agreed set server_version = null");
            h.execute("delete from server_document");
            h.execute("delete from server_aside");
            h.execute("delete from server_erased");
            h.execute("delete from server_trash");
            h.execute("delete from server_look");
            return h.execute("delete from machine_setting where name = ?", setting(me));
        });
    }

    @Override
    public boolean isErased(UUID handoff) {
        return database.read(h -> h.createQuery("select count(*) from team_erased where about_id = :id")
                        .bind("id", handoff)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public List<UUID> erasedUntold() {
        return database.read(h -> h.createQuery("""
                        select x.about_id from team_erased x
                        where not exists (select 1 from server_erased s where s.about_id = x.about_id)
                        """).mapTo(UUID.class).list());
    }

    @Override
    public void erasureTold(UUID handoff) {
        database.write(h -> h.execute("merge into server_erased (about_id) key (about_id) values (?)", handoff));
    }

    @Override
    public List<UUID> asides() {
        return database.read(h -> h.createQuery("select handoff_id from server_aside order by handoff_id")
                .mapTo(UUID.class)
                .list());
    }
}
