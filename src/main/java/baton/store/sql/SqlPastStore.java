package baton.store.sql;

import baton.handoff.EventKind;
import baton.handoff.past.PastGraph;
import baton.handoff.past.PastImport;
import baton.handoff.past.PastImports;
import baton.handoff.past.PastStore;
import baton.json.EventPayloads;
import baton.people.Person;
import baton.store.db.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What came in from tables of the past, in the database.
public final class SqlPastStore implements PastStore {
    private static final String BEFORE = "past_before";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Database database;
    private final SidecarUpdates sidecars;

    public SqlPastStore(Database database, SidecarUpdates sidecars) {
        this.database = database;
        this.sidecars = sidecars;
    }

    @Override
    public Map<UUID, Known> known(Collection<UUID> handoffs) {
        var wanted = new HashSet<>(handoffs);
        return database.read(h -> {
            var found = new HashMap<UUID, Known>();
            h.createQuery("select p.handoff_id, p.fingerprint, h.company from past_row p"
                            + " join handoff h on h.id = p.handoff_id")
                    .map((row, _) -> Map.entry(
                            RowMappers.uuid(row, "handoff_id"),
                            new Known(row.getString("fingerprint"), row.getString("company"))))
                    .forEach(e -> {
                        if (wanted.contains(e.getKey())) {
                            found.put(e.getKey(), e.getValue());
                        }
                    });
            return found;
        });
    }

    @Override
    public Set<UUID> own(Collection<UUID> handoffs) {
        var wanted = new HashSet<>(handoffs);
        return database.read(h -> {
            var found = new HashSet<UUID>();
            h.createQuery("select id from handoff").mapTo(UUID.class).forEach(found::add);
            h.createQuery("select handoff_id from past_row").mapTo(UUID.class).forEach(found::remove);
            h.createQuery("select about_id from team_erased").mapTo(UUID.class).forEach(found::add);
            found.addAll(workedOn(h, null));
            found.retainAll(wanted);
            return found;
        });
    }

    /// Those that came from a table, of one import or of any, and have events since that did not.
    private static Set<UUID> workedOn(Handle h, @Nullable UUID imported) {
        var found = new HashSet<UUID>();
        h.createQuery("select e.id, e.handoff_id, e.kind from handoff_event e"
                        + " join past_row p on p.handoff_id = e.handoff_id"
                        + " where :import is null or p.import_id = :import")
                .bind("import", imported)
                .map((row, _) -> new Act(
                        RowMappers.uuid(row, "id"),
                        RowMappers.uuid(row, "handoff_id"),
                        EventPayloads.kind(row.getString("kind"))))
                .forEach(act -> {
                    if (!PastImports.eventOf(act.handoff(), act.kind()).equals(act.id())) {
                        found.add(act.handoff());
                    }
                });
        return found;
    }

    private record Act(UUID id, UUID handoff, EventKind kind) {}

    @Override
    public void write(PastImport done, List<PastGraph> handoffs, List<Person> people) {
        database.write(h -> {
            h.createUpdate("merge into past_import (id, made_at, person_id, file_name, added, changed) key (id)"
                            + " values (:id, :at, :by, :file, :added, :changed)")
                    .bind("id", done.id())
                    .bind("at", done.at())
                    .bind("by", done.by())
                    .bind("file", done.file())
                    .bind("added", done.added())
                    .bind("changed", done.changed())
                    .execute();
            for (var person : people) {
                SqlPeopleStore.save(h, person);
                h.execute(
                        "merge into past_person (import_id, person_id) key (import_id, person_id) values (?, ?)",
                        done.id(),
                        person.id());
            }
            for (var graph : handoffs) {
                write(h, done.id(), graph);
            }
            return handoffs.size();
        });
        sidecars.team();
        handoffs.forEach(graph -> sidecars.handoff(graph.handoff().id()));
    }

    private static void write(Handle h, UUID imported, PastGraph graph) throws SQLException {
        var id = graph.handoff().id();
        var found = SqlHandoffStore.find(h, id);
        var isDone = h.createQuery("select count(*) from past_row where handoff_id = :id and import_id = :import")
                        .bind("id", id)
                        .bind("import", imported)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        // The first attempt may have been committed just before the connection broke.
        if (isDone) {
            return;
        }
        var earlier = before(h, id);
        var content = found.isPresent() ? write(HandoffGraph.everything(h, id, BEFORE)) : null;
        if (found.isPresent()) {
            HandoffGraph.delete(h, id, null);
        }
        LibraryChanges.back(h, id);
        var version = found.map(b -> b.version() + 1).orElse(1L);
        SqlHandoffStore.insert(h, graph.handoff().withVersion(version));
        graph.events().forEach(event -> SqlHandoffStore.insert(h, event));
        graph.deadlines().forEach(deadline -> SqlDeadlines.put(h, deadline));
        if (graph.feedback() != null) {
            SqlHandoffStore.insert(h, graph.feedback());
        }
        h.execute(
                "insert into past_row (handoff_id, import_id, fingerprint) values (?, ?, ?)",
                id,
                imported,
                graph.fingerprint());
        for (var old : earlier) {
            remember(h, old.imported(), id, old.content());
        }
        remember(h, imported, id, content);
    }

    private static void remember(Handle h, UUID imported, UUID handoff, @Nullable String content) {
        h.createUpdate("insert into past_before (import_id, handoff_id, content) values (:import, :id, :content)")
                .bind("import", imported)
                .bind("id", handoff)
                .bind("content", content)
                .execute();
    }

    private static String write(Map<String, List<Map<String, @Nullable String>>> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows can be written as JSON", e);
        }
    }

    private static Map<String, List<Map<String, @Nullable String>>> read(String content) {
        try {
            return JSON.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what an import has changed cannot be read", e);
        }
    }

    @Override
    public List<PastImport> all() {
        return database.read(h -> h.createQuery("select * from past_import order by entered desc")
                .map((row, _) -> new PastImport(
                        RowMappers.uuid(row, "id"),
                        RowMappers.instant(row, "made_at"),
                        RowMappers.uuid(row, "person_id"),
                        row.getString("file_name"),
                        row.getInt("added"),
                        row.getInt("changed")))
                .list());
    }

    /// One handoff of an import, and what it was before.
    private record Before(
            UUID imported, UUID handoff, @Nullable String content) {}

    private static Before before(ResultSet row) throws SQLException {
        return new Before(
                RowMappers.uuid(row, "import_id"), RowMappers.uuid(row, "handoff_id"), row.getString("content"));
    }

    private static List<Before> before(Handle h, UUID handoff) {
        return h.createQuery("select * from past_before where handoff_id = :id")
                .bind("id", handoff)
                .map((row, _) -> before(row))
                .list();
    }

    @Override
    public int takeBack(UUID imported) {
        var newest = all();
        if (newest.isEmpty() || !newest.getFirst().id().equals(imported)) {
            throw new IllegalStateException("the newest import is taken back first");
        }
        var gone = new ArrayList<UUID>();
        var restored = new ArrayList<UUID>();
        int stay = database.write(h -> {
            gone.clear();
            restored.clear();
            var touched = workedOn(h, imported);
            for (var before : h.createQuery("select * from past_before where import_id = :import")
                    .bind("import", imported)
                    .map((row, _) -> before(row))
                    .list()) {
                if (touched.contains(before.handoff())) {
                    continue;
                }
                (before.content() == null ? gone : restored).add(before.handoff());
                takeBack(h, before);
            }
            h.execute("delete from past_before where import_id = ?", imported);
            forgetPeople(h, imported);
            h.execute("delete from past_import where id = ?", imported);
            return touched.size();
        });
        gone.forEach(sidecars::removeHandoff);
        restored.forEach(id -> {
            // Its file knows a later version than the library now does.
            sidecars.removeHandoff(id);
            sidecars.handoff(id);
        });
        sidecars.team();
        return stay;
    }

    private static void takeBack(Handle h, Before before) throws SQLException {
        var id = before.handoff();
        var earlier = before(h, id);
        if (before.content() == null) {
            LibraryChanges.gone(h, id);
            HandoffGraph.delete(h, id, null);
            return;
        }
        HandoffGraph.delete(h, id, null);
        HandoffGraph.putEverything(h, read(before.content()));
        LibraryChanges.handoff(h, id);
        for (var old : earlier) {
            remember(h, old.imported(), id, old.content());
        }
    }

    /// Those whom nothing names any more.
    private static void forgetPeople(Handle h, UUID imported) {
        h.createUpdate("""
                        delete from person p where p.id in (select person_id from past_person where import_id = :import)
                            and not p.active
                            and not exists (select 1 from handoff x where p.id in (x.sender_id, x.receiver_id))
                            and not exists (select 1 from handoff_event e where e.person_id = p.id)
                            and not exists (select 1 from person_key k where k.person_id = p.id)""").bind("import", imported).execute();
        h.execute("delete from past_person where import_id = ?", imported);
    }
}
