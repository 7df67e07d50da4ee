package baton.server;

import baton.json.Records;
import baton.team.server.ServerDocument;
import baton.team.server.ServerEvent;
import baton.team.server.ServerHandoff;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a look asks. A snapshot is `xmin:xmax:open`: new is what transactions from `xmax` on have written, and what
/// those wrote that were open then. Its numbers stand in the question as values; a question that takes them out of a
/// text by itself reads the whole table.
final class LookStatements {
    private static final ObjectMapper JSON = Records.guarded();
    private static final Logger LOG = LoggerFactory.getLogger(LookStatements.class);
    private static final String COLUMNS = "select h.id, h.sender_id, h.receiver_id, h.status, h.version, h.format,"
            + " h.record, h.rest, h.erased, h.changed_at, h.deleted_by, (select json_agg(json_build_object('id', e.id, 'place', e.place,"
            + " 'at', e.at, 'person', e.person_id, 'kind', e.kind, 'payload', e.payload) order by e.place)"
            + " from baton.event e where e.handoff_id = h.id) from ";
    private static final String SINCE = " where %1$s.team_id = ? and %1$s.xid >= ?::xid8";
    private static final String OPEN_THEN = " where %1$s.team_id = ? and %1$s.xid = any (?::xid8[])";

    private LookStatements() {}

    /// The parts of a snapshot.
    ///
    /// @param max of which number on transactions were not seen
    /// @param open those below it that were open
    record Seen(String max, String open) {
        static Seen of(String cursor) {
            if (!cursor.matches("\\d{1,20}:\\d{1,20}:(\\d{1,20}(,\\d{1,20})*)?")) {
                throw new IllegalArgumentException("no snapshot");
            }
            var parts = cursor.split(":", -1);
            return new Seen(parts[1], parts[2]);
        }

        /// A table's rows, or two pieces of them.
        private String rows(String table) {
            var first = "select x.* from baton." + table + " x" + SINCE.formatted("x");
            return open.isEmpty()
                    ? first
                    : first + " union all select x.* from baton." + table + " x" + OPEN_THEN.formatted("x");
        }

        /// What is there now, and whether anything of it is new: one question, so both are of the same moment.
        String anything() {
            return "select pg_current_snapshot()::text, exists (" + rows("handoff") + ") or exists (" + rows("document")
                    + ") or exists (" + rows("erasure") + ")";
        }

        /// Values for the question marks of [#anything].
        List<Object> thrice(UUID team) {
            var values = new ArrayList<Object>();
            for (int i = 0; i < 3; i++) {
                values.addAll(values(team));
            }
            return values;
        }

        String handoffs() {
            return COLUMNS + "(" + rows("handoff") + ") h order by h.xid, h.id";
        }

        String documents() {
            return "select kind, id, owner_id, version, doc, deleted from (" + rows("document")
                    + ") d order by xid, id";
        }

        String erasures() {
            return "select handoff_id from (" + rows("erasure") + ") e";
        }

        /// Values for the question marks, in order.
        List<Object> values(UUID team) {
            var values = new ArrayList<Object>(List.of(team, max));
            if (!open.isEmpty()) {
                values.add(team);
                values.add("{" + open + "}");
            }
            return values;
        }
    }

    static final String ONE = COLUMNS + "baton.handoff h where h.id = ?";
    static final String NEWEST = COLUMNS + "baton.handoff h where h.team_id = ? and h.changed_at >= ?"
            + " and (h.changed_at, h.id) < (?, ?) order by h.changed_at desc, h.id desc limit ?";
    static final String DOCUMENTS =
            "select kind, id, owner_id, version, doc, deleted from baton.document where team_id = ? order by kind, id";
    static final String ERASURES = "select handoff_id from baton.erasure where team_id = ?";

    /// What cannot be read has no words, and so is put aside by whoever takes it in.
    static ServerHandoff handoff(ResultSet row) throws SQLException {
        var events = events(row.getString(12));
        return new ServerHandoff(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getLong(5),
                row.getInt(6),
                events == null ? "" : row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getObject(11, UUID.class),
                events == null ? List.of() : events);
    }

    /// A kind of document that this version does not know is passed over; the server keeps it.
    static Optional<ServerDocument> document(ResultSet row) throws SQLException {
        try {
            var kind = ServerDocument.Kind.valueOf(row.getString(1));
            return Optional.of(new ServerDocument(
                    new ServerDocument.Key(kind, row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                    row.getLong(4),
                    row.getString(5),
                    row.getBoolean(6)));
        } catch (IllegalArgumentException newer) {
            return Optional.empty();
        }
    }

    /// @return null if they cannot be read
    private static @Nullable List<ServerEvent> events(String json) {
        if (json == null) {
            return List.of();
        }
        try {
            var events = new ArrayList<ServerEvent>();
            for (JsonNode node : JSON.readTree(json)) {
                events.add(new ServerEvent(
                        UUID.fromString(node.path("id").asText()),
                        node.path("place").asLong(),
                        OffsetDateTime.parse(node.path("at").asText()).toInstant(),
                        UUID.fromString(node.path("person").asText()),
                        node.path("kind").asText(),
                        node.path("payload").asText()));
            }
            return events;
        } catch (JsonProcessingException | DateTimeParseException | IllegalArgumentException e) {
            // One that cannot be read costs its own handoff, and nobody's look.
            LOG.warn("events that cannot be read", e);
            return null;
        }
    }

    static String json(List<ServerEvent> events) {
        var array = JSON.createArrayNode();
        for (var event : events) {
            array.addObject()
                    .put("id", event.id().toString())
                    .put("at", event.at().toString())
                    .put("person", event.person().toString())
                    .put("kind", event.kind())
                    .put("payload", event.payload());
        }
        return array.toString();
    }

    static String json(Map<String, String> texts) {
        var object = JSON.createObjectNode();
        texts.forEach(object::put);
        return object.toString();
    }

    static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
