package baton.store.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Rows of any table as texts, by their columns, and back. What another version wrote in columns that are not here is
/// passed over.
public final class TableRows {
    private static final String SAVEPOINT = "one_row";

    private TableRows() {}

    /// @param table and column of this program: never from outside
    public static List<Map<String, @Nullable String>> of(Handle h, String table, String column, Object value) {
        return h.createQuery("select * from " + table + " where " + column + " = :value")
                .bind("value", value)
                .map((row, _) -> {
                    var values = new LinkedHashMap<String, @Nullable String>();
                    var names = row.getMetaData();
                    for (int i = 1; i <= names.getColumnCount(); i++) {
                        values.put(names.getColumnName(i).toLowerCase(Locale.ROOT), row.getString(i));
                    }
                    return (Map<String, @Nullable String>) values;
                })
                .list();
    }

    /// Puts one in, unless it has no place any more, such as in a playlist that is gone.
    public static void put(Handle h, String table, Map<String, @Nullable String> row) {
        h.savepoint(SAVEPOINT);
        try {
            insert(h, table, row);
        } catch (JdbiException noPlace) {
            h.rollbackToSavepoint(SAVEPOINT);
        }
    }

    /// Puts one in, or fails.
    public static void insert(Handle h, String table, Map<String, @Nullable String> row) {
        var columns = new ArrayList<>(row.keySet());
        columns.retainAll(columns(h, table));
        var statement = h.createUpdate("insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(c -> ":" + c).collect(Collectors.joining(", ")) + ")");
        columns.forEach(c -> statement.bind(c, row.get(c)));
        statement.execute();
    }

    private static Set<String> columns(Handle h, String table) {
        return h
                .createQuery("select column_name from information_schema.columns"
                        + " where table_schema = 'PUBLIC' and table_name = :table")
                .bind("table", table.toUpperCase(Locale.ROOT))
                .mapTo(String.class)
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
