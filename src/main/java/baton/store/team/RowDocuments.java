package baton.store.team;

import baton.store.sql.RecordJson;
import baton.store.sql.TableRows;
import baton.team.server.ServerDocument;
import baton.team.server.ServerDocument.Key;
import baton.team.server.ServerDocument.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Documents that are rows of a table as they are: what reviews decided and keep, and what somebody has for themselves,
/// for their other computer.
final class RowDocuments {
    private static final List<Table> TABLES = List.of(
            new Table(Kind.REVIEW, "review_decision", "id", null),
            new Table(Kind.AUDIT, "audit_result", "id", null),
            new Table(Kind.PLAYBOOK, "playbook_part", "part", null),
            new Table(Kind.INVENTORY, "inventory_entry", "handoff_type", null),
            new Table(Kind.SEARCH, "saved_search", "id", "person_id"),
            new Table(Kind.LEARNING, "review", "list", "person_id"),
            new Table(Kind.EFFORT, "handoff_effort", "handoff_id", null));

    private RowDocuments() {}

    /// @param key the column by which rows of one document are told from others'
    /// @param owner the column that says whose they are; null where they are nobody's, or a sender's
    private record Table(
            Kind kind, String name, String key, @Nullable String owner) {
        /// A key that is no UUID gets one that is the same on every computer.
        UUID id(String value) {
            return switch (kind) {
                case PLAYBOOK, INVENTORY, LEARNING ->
                    UUID.nameUUIDFromBytes((name + " " + value).getBytes(StandardCharsets.UTF_8));
                default -> UUID.fromString(value);
            };
        }
    }

    private static Optional<Table> table(Kind kind) {
        return TABLES.stream().filter(t -> t.kind() == kind).findFirst();
    }

    static boolean isOne(Kind kind) {
        return table(kind).isPresent();
    }

    /// What everybody of the team has.
    static Map<Key, String> team(Handle h) {
        var all = new LinkedHashMap<Key, String>();
        for (var table : TABLES) {
            if (table.owner() == null && table.kind() != Kind.EFFORT) {
                for (var value : keys(h, "select " + table.key() + " from " + table.name())) {
                    var rows = TableRows.of(h, table.name(), table.key(), value);
                    all.put(new Key(table.kind(), table.id(value), ServerDocument.NOBODYS), RecordJson.text(rows));
                }
            }
        }
        return all;
    }

    private static List<String> keys(Handle h, String sql) {
        return h.createQuery(sql).mapTo(String.class).list();
    }

    /// What is this person's alone.
    static Map<Key, String> own(Handle h, UUID me) {
        var all = new LinkedHashMap<Key, String>();
        for (var table : TABLES) {
            if (table.kind() == Kind.EFFORT) {
                for (var value : keys(
                        h,
                        "select e.handoff_id from handoff_effort e join handoff x on x.id = e.handoff_id"
                                + " join team_agreed a on a.handoff_id = x.id and a.server_version is not null"
                                + " where x.sender_id = '" + me + "'")) {
                    all.put(
                            new Key(table.kind(), UUID.fromString(value), me),
                            RecordJson.text(TableRows.of(h, table.name(), table.key(), value)));
                }
            } else if (table.owner() != null) {
                own(h, table, me, all);
            }
        }
        return all;
    }

    private static void own(Handle h, Table table, UUID me, Map<Key, String> all) {
        var byKey = new LinkedHashMap<String, List<Map<String, @Nullable String>>>();
        for (var row : TableRows.of(h, table.name(), Objects.requireNonNull(table.owner()), me)) {
            byKey.computeIfAbsent(Objects.requireNonNull(row.get(table.key())), _ -> new ArrayList<>())
                    .add(row);
        }
        byKey.forEach((value, rows) -> {
            rows.sort((a, b) -> String.valueOf(a.get("handoff_id")).compareTo(String.valueOf(b.get("handoff_id"))));
            all.put(new Key(table.kind(), table.id(value), me), RecordJson.text(rows));
        });
    }

    /// Takes one in; the rows of before go.
    ///
    /// @throws IllegalArgumentException if its rows are another document's
    static void take(Handle h, ServerDocument document) {
        var table = table(document.kind()).orElseThrow();
        gone(h, table, document);
        if (document.deleted()) {
            return;
        }
        for (Map<String, @Nullable String> row : RecordJson.read(document.doc(), Map[].class)) {
            var isOwners =
                    table.owner() == null || document.key().owner().toString().equals(row.get(table.owner()));
            if (!isOwners || !table.id(String.valueOf(row.get(table.key()))).equals(document.id())) {
                throw new IllegalArgumentException("rows of another document");
            }
            if (document.kind() == Kind.LEARNING) {
                // Of handoffs that this library does not have, nothing can be learned here.
                TableRows.put(h, table.name(), row);
            } else {
                TableRows.insert(h, table.name(), row);
            }
        }
    }

    private static void gone(Handle h, Table table, ServerDocument document) {
        var owner = table.owner();
        var sql = "select distinct " + table.key() + " from " + table.name()
                + (owner == null
                        ? ""
                        : " where " + owner + " = '" + document.key().owner() + "'");
        for (var value : keys(h, sql)) {
            if (table.id(value).equals(document.id())) {
                h.execute(
                        "delete from " + table.name() + " where " + table.key() + " = ?"
                                + (owner == null
                                        ? ""
                                        : " and " + owner + " = '"
                                                + document.key().owner() + "'"),
                        value);
            }
        }
    }
}
