package baton.store.db;

import baton.store.file.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// How many rows a table has, and one hash over all of them: two libraries with the same sums hold the same.
///
/// @param hash of every value of every row, in whatever order rows come; 64 hexadecimal digits
public record TableChecksum(String table, long rows, String hash) {
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' order by table_name""";
    private static final int WORDS = 4;

    /// Of every table. Reads all rows, so it is also a full check of the file.
    public static List<TableChecksum> of(Connection connection) throws SQLException {
        var sums = new ArrayList<TableChecksum>();
        for (var table : tables(connection)) {
            sums.add(of(connection, table));
        }
        return sums;
    }

    public static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static TableChecksum of(Connection connection, String table) throws SQLException {
        var digest = Sha256.begin();
        var sum = new long[WORDS];
        long rows = 0;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select * from \"" + table + "\"")) {
            var columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    add(digest, row.getString(i));
                }
                var hash = ByteBuffer.wrap(digest.digest());
                for (int i = 0; i < WORDS; i++) {
                    sum[i] += hash.getLong();
                }
                rows++;
            }
        }
        return new TableChecksum(table, rows, "%016x%016x%016x%016x".formatted(sum[0], sum[1], sum[2], sum[3]));
    }

    /// With its length: two values must not look like one, nor an empty one like none.
    private static void add(MessageDigest digest, String value) {
        if (value == null) {
            digest.update((byte) 0);
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) 1);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
