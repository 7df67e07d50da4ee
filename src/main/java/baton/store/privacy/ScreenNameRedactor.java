package baton.store.privacy;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Where a name can stand beside handoffs: in notes, searches, playlists, scripts, decisions and chapters.
final class ScreenNameRedactor {
    private ScreenNameRedactor() {}

    /// A column of words, and what its rows are known by.
    private record Column(String table, String key, String words) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("playlist", "id", "name"),
            new Column("playlist", "id", "rule"),
            new Column("review", "handoff_id", "words"),
            new Column("recording_script", "handoff_id", "words"),
            new Column("gap_decision", "id", "words"),
            new Column("review_decision", "id", "words"),
            new Column("inventory_entry", "handoff_type", "lost"),
            new Column("inventory_entry", "handoff_type", "cost"),
            new Column("clip", "id", "notes"));

    /// @return rows that were changed
    static int erase(Handle h, DataSubject who, String word) {
        var changed = 0;
        for (var search : h.createQuery("select * from saved_search").mapToMap().list()) {
            if (who.isMentionedIn(String.valueOf(search.get("content")))
                    || who.isMentioned(String.valueOf(search.get("name")))) {
                changed += h.execute("delete from saved_search where id = ?", search.get("id"));
            }
        }
        // What tables have changed cannot be taken back any more: what was there before may name them.
        for (var table : List.of("past_before", "past_person", "past_import")) {
            changed += h.execute("delete from " + table);
        }
        // Lines of a call that stand in no record yet: whoever is named in one is in all of it.
        for (var pad : h.createQuery("select name, content from machine_setting where name like 'call-pad%'")
                .mapToMap()
                .list()) {
            var lines = String.valueOf(pad.get("content"));
            var left = lines.lines().filter(l -> !who.isMentioned(l)).collect(Collectors.joining("\n"));
            if (!left.equals(lines)) {
                changed += h.execute("update machine_setting set content = ? where name = ?", left, pad.get("name"));
            }
        }
        for (var column : COLUMNS) {
            changed += erase(h, who, word, column);
        }
        return changed;
    }

    private static int erase(Handle h, DataSubject who, String word, Column column) {
        var changed = 0;
        var rows = h.createQuery("select distinct " + column.key() + " as k, " + column.words() + " as w from "
                        + column.table() + " where " + column.words() + " is not null")
                .mapToMap()
                .list();
        for (var row : rows) {
            var words = String.valueOf(row.get("w"));
            if (who.isMentioned(words)) {
                changed += h.execute(
                        "update " + column.table() + " set " + column.words() + " = ? where " + column.key()
                                + " = ? and " + column.words() + " = ?",
                        who.without(words, word),
                        row.get("k"),
                        words);
            }
        }
        return changed;
    }
}
