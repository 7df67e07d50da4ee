package baton.store.sql;

import baton.handoff.EventPayload;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Every row of one handoff, in whatever table: a table belongs to handoffs by its column `handoff_id`, to
/// clips by its column `clip_id`.
public final class HandoffGraph {
    /// What its files beside the clips hold; the rest is in no file.
    private static final Set<String> IN_SIDECARS =
            Set.of("handoff_event", "feedback", "handoff_effort", "deadline", "transcript");

    private static final String GONE = "handoff_gone";

    private HandoffGraph() {}

    /// The clip that belongs to this handoff and to no other; empty if it has none.
    public static Optional<UUID> ownClip(Handle h, UUID handoff) {
        return h.createQuery("""
                        select clip_id from handoff where id = :id and clip_id is not null and not exists (
                            select 1 from handoff o where o.clip_id = handoff.clip_id and o.id <> :id)""").bind("id", handoff).mapTo(UUID.class).findOne();
    }

    /// Its briefing and those of before that were recorded again, unless another handoff has them.
    public static List<UUID> clips(Handle h, UUID handoff) {
        var clips = new LinkedHashSet<UUID>();
        ownClip(h, handoff).ifPresent(clips::add);
        for (var event : SqlHandoffStore.events(h, handoff)) {
            if (event.payload() instanceof EventPayload.Briefing(var kept, var before)) {
                for (var clip : before == null ? List.of(kept) : List.of(kept, before)) {
                    var taken = h.createQuery("select count(*) from handoff where clip_id = :clip")
                            .bind("clip", clip)
                            .mapTo(Integer.class)
                            .one();
                    if (taken == 0) {
                        clips.add(clip);
                    }
                }
            }
        }
        return List.copyOf(clips);
    }

    /// @param clip deleted with it; null for none
    public static void delete(Handle h, UUID handoff, @Nullable UUID clip) throws SQLException {
        for (var table : tables(h, "HANDOFF_ID")) {
            if (!table.equals(GONE)) {
                h.execute("delete from " + table + " where handoff_id = ?", handoff);
            }
        }
        h.execute("delete from handoff where id = ?", handoff);
        if (clip != null) {
            deleteClip(h, clip);
        }
    }

    /// No handoff names it any more.
    public static void deleteClip(Handle h, UUID clip) throws SQLException {
        for (var table : tables(h, "CLIP_ID")) {
            if (!table.equals("handoff")) {
                h.execute("delete from " + table + " where clip_id = ?", clip);
            }
        }
        h.execute("delete from clip where id = ?", clip);
    }

    private static List<String> tables(Handle h, String column) {
        return h.createQuery("""
                        select c.table_name from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE' and c.column_name = :column
                        order by c.table_name""")
                .bind("column", column)
                .mapTo(String.class)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .list();
    }

    /// What no file holds: who watched how much, places in playlists, notes of reviews, takes. Table to
    /// rows, column to text.
    public static Map<String, List<Map<String, @Nullable String>>> extras(Handle h, UUID handoff, @Nullable UUID clip) {
        var found = new LinkedHashMap<String, List<Map<String, @Nullable String>>>();
        for (var table : tables(h, "HANDOFF_ID")) {
            if (!IN_SIDECARS.contains(table) && !table.equals(GONE)) {
                found.put(table, TableRows.of(h, table, "handoff_id", handoff));
            }
        }
        if (clip != null) {
            for (var table : tables(h, "CLIP_ID")) {
                if (!IN_SIDECARS.contains(table) && !table.equals("handoff")) {
                    found.put(table, TableRows.of(h, table, "clip_id", clip));
                }
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /// Every row of a handoff as it is, its own included, but for those of one table. Table to rows, column to text.
    static Map<String, List<Map<String, @Nullable String>>> everything(Handle h, UUID handoff, String without) {
        var found = new LinkedHashMap<String, List<Map<String, @Nullable String>>>();
        found.put("handoff", TableRows.of(h, "handoff", "id", handoff));
        for (var table : tables(h, "HANDOFF_ID")) {
            if (!table.equals(without)) {
                found.put(table, TableRows.of(h, table, "handoff_id", handoff));
            }
        }
        return found;
    }

    /// Puts back what [#everything] gave; every row, or it fails.
    static void putEverything(Handle h, Map<String, List<Map<String, @Nullable String>>> rows) {
        var known = new HashSet<>(tables(h, "HANDOFF_ID"));
        known.add("handoff");
        rows.forEach((table, all) -> {
            if (known.contains(table)) {
                all.forEach(row -> TableRows.insert(h, table, row));
            }
        });
    }

    /// Puts them back. What has no place any more, such as a playlist that is gone, is passed over.
    public static void putExtras(Handle h, Map<String, List<Map<String, @Nullable String>>> extras) {
        var known = Set.copyOf(tables(h, "HANDOFF_ID"));
        var ofClips = Set.copyOf(tables(h, "CLIP_ID"));
        extras.forEach((table, rows) -> {
            if (known.contains(table) || ofClips.contains(table)) {
                rows.forEach(row -> TableRows.put(h, table, row));
            }
        });
    }
}
