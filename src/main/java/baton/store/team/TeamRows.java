package baton.store.team;

import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.json.EventPayloads;
import baton.store.sql.LibraryChanges;
import baton.store.sql.RecordJson;
import baton.store.sql.RowMappers;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlHandoffStore;
import baton.team.AgreedState;
import baton.team.HandoffPackage;
import baton.team.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads and writes the single rows of what travels.
final class TeamRows {
    private TeamRows() {}

    /// The last state that was agreed on, and who decides what comes next.
    record Agreed(AgreedState state, UUID holder) {}

    static Optional<Agreed> agreed(Handle h, UUID handoff) {
        return h.createQuery("select content, holder_id from team_agreed where handoff_id = :id")
                .bind("id", handoff)
                .map((row, _) -> new Agreed(
                        RecordJson.read(row.getString("content"), AgreedState.class),
                        RowMappers.uuid(row, "holder_id")))
                .findOne();
    }

    static void agree(Handle h, AgreedState state) {
        h.createUpdate("merge into team_agreed (handoff_id, version, state_id, author_id, holder_id, content)"
                        + " key (handoff_id) values (:handoff, :version, :state, :author, :holder, :content)")
                .bind("handoff", state.handoff().id())
                .bind("version", state.version())
                .bind("state", state.id())
                .bind("author", state.author())
                .bind("holder", state.holder())
                .bind("content", RecordJson.text(state))
                .execute();
    }

    /// An event with its place in the agreed order.
    ///
    /// @param place from 1; null while nobody has agreed to it
    record Placed(HandoffEvent event, @Nullable Long place, boolean sent) {}

    static List<Placed> events(Handle h, UUID handoff) {
        return h.createQuery("select * from handoff_event where handoff_id = :id order by place nulls last, entered")
                .bind("id", handoff)
                .map((row, _) ->
                        new Placed(RowMappers.event(row), row.getObject("place", Long.class), row.getBoolean("sent")))
                .list();
    }

    static void insert(Handle h, HandoffEvent event, @Nullable Long place, boolean sent) {
        h.createUpdate("""
                        insert into handoff_event (id, handoff_id, happened_at, person_id, kind, payload, place, sent)
                        values (:id, :handoff, :at, :person, :kind, :payload, :place, :sent)""")
                .bind("id", event.id())
                .bind("handoff", event.handoff())
                .bind("at", event.at())
                .bind("person", event.person())
                .bind("kind", EventPayloads.kind(event))
                .bind("payload", EventPayloads.write(event.payload()))
                .bind("place", place)
                .bind("sent", sent)
                .execute();
    }

    static Map<UUID, Refusal> refused(Handle h, UUID handoff) {
        var found = new HashMap<UUID, Refusal>();
        h.createQuery("select content from team_refused where handoff_id = :id")
                .bind("id", handoff)
                .mapTo(String.class)
                .map(text -> RecordJson.read(text, Refusal.class))
                .forEach(r -> found.put(r.act().id(), r));
        return found;
    }

    /// Acts of others that whoever decides has refused, and nobody has heard of yet.
    static boolean hasNewRefusals(Handle h, UUID handoff) {
        return h.createQuery("select count(*) from team_refused where handoff_id = :id and not agreed")
                        .bind("id", handoff)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// @param agreed whether everybody hears of it, or has to
    /// @param read whether nobody needs to be told
    static void refuse(Handle h, Refusal refusal, boolean agreed, Instant now, boolean read) {
        var isThere = h.createQuery("select count(*) from team_refused where event_id = :id")
                .bind("id", refusal.act().id())
                .mapTo(Integer.class)
                .one();
        if (isThere > 0) {
            return;
        }
        h.createUpdate("insert into team_refused (event_id, handoff_id, person_id, content, agreed, told_at, read_at)"
                        + " values (:id, :handoff, :person, :content, :agreed, :now, :read)")
                .bind("agreed", agreed)
                .bind("id", refusal.act().id())
                .bind("handoff", refusal.act().handoff())
                .bind("person", refusal.act().person())
                .bind("content", RecordJson.text(refusal))
                .bind("now", now)
                .bind("read", read ? now : null)
                .execute();
    }

    static Refusal refusal(ResultSet row) throws SQLException {
        return RecordJson.read(row.getString("content"), Refusal.class);
    }

    static void setAside(Handle h, HandoffPackage pack, Instant now) {
        h.createUpdate("merge into team_aside (package_id, handoff_id, author_id, content, set_aside_at)"
                        + " key (package_id) values (:id, :handoff, :author, :content, :now)")
                .bind("id", pack.id())
                .bind("handoff", pack.about())
                .bind("author", pack.author())
                .bind("content", RecordJson.text(pack))
                .bind("now", now)
                .execute();
    }

    static List<HandoffPackage> aside(Handle h, UUID handoff) {
        return h.createQuery("select content from team_aside where handoff_id = :id order by set_aside_at, package_id")
                .bind("id", handoff)
                .mapTo(String.class)
                .map(text -> RecordJson.read(text, HandoffPackage.class))
                .list();
    }

    /// Somebody's machine has this version.
    ///
    /// @return 0 if that was known
    static int arrived(Handle h, UUID handoff, UUID person, long version, Instant at, Instant now) {
        var known = h.createUpdate("""
                        update team_copy set arrived_version = greatest(coalesce(arrived_version, 0), :version),
                            arrived_at = coalesce(arrived_at, :at), learned_at = coalesce(learned_at, :now)
                        where handoff_id = :handoff and person_id = :person
                            and (arrived_version is null or arrived_version < :version)""")
                .bind("handoff", handoff)
                .bind("person", person)
                .bind("version", version)
                .bind("at", at)
                .bind("now", now)
                .execute();
        if (known > 0 || copy(h, handoff, person)) {
            return known;
        }
        return h.createUpdate("""
                        insert into team_copy (handoff_id, person_id, sent_version, arrived_version, arrived_at, learned_at)
                        values (:handoff, :person, 0, :version, :at, :now)""")
                        .bind("handoff", handoff)
                        .bind("person", person)
                        .bind("version", version)
                        .bind("at", at)
                        .bind("now", now)
                        .execute()
                + LibraryChanges.handoff(h, handoff);
    }

    /// The highest version that anybody has said to have: a library that was made anew does not begin at 1 again.
    static long seen(Handle h, UUID handoff) {
        return h.createQuery("select coalesce(max(arrived_version), 0) from team_copy where handoff_id = :id")
                .bind("id", handoff)
                .mapTo(Long.class)
                .one();
    }

    /// Somebody is to hear again what is known here.
    static void tellAgain(Handle h, UUID handoff, UUID person) {
        h.execute("update team_copy set sent_at = null where handoff_id = ? and person_id = ?", handoff, person);
        LibraryChanges.handoff(h, handoff);
    }

    /// Somebody has a copy, or is to have one.
    static void copied(Handle h, UUID handoff, UUID person) {
        if (!copy(h, handoff, person)) {
            h.execute("insert into team_copy (handoff_id, person_id, sent_version) values (?, ?, 0)", handoff, person);
            LibraryChanges.handoff(h, handoff);
        }
    }

    private static boolean copy(Handle h, UUID handoff, UUID person) {
        return h.createQuery("select count(*) from team_copy where handoff_id = :handoff and person_id = :person")
                        .bind("handoff", handoff)
                        .bind("person", person)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// The state of a handoff as this library has it, for acts to be done on.
    static AgreedState current(Handle h, Handoff handoff, UUID id, long version, UUID author) {
        return new AgreedState(
                id,
                version,
                author,
                handoff.withVersion(0),
                SqlHandoffStore.events(h, handoff.id()),
                SqlDeadlines.of(h, handoff.id()),
                SqlHandoffStore.feedback(h, handoff.id()).orElse(null),
                List.of());
    }
}
