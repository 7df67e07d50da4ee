package baton.index;

import baton.library.LibraryDocument;
import baton.library.MatchField;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The same handoffs in SQLite, searched by FTS5: stems, beginnings of two and three letters indexed, ranked by bm25.
final class FtsPeer implements AutoCloseable {
    private static final String BEST =
            " from (select rowid r, rank from fts where fts match ? order by rank limit 20) f join handoff h on h.rid = f.r"
                    + " order by f.rank";
    private static final String FILTERED =
            " from fts join handoff h on h.rid = fts.rowid where fts match ? and h.sender in (3, 4) and h.day between"
                    + " '2025-03-01' and '2026-06-30'";
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    FtsPeer(Path file, MadeHandoffs made, int count) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("pragma journal_mode = wal");
        run("pragma synchronous = normal");
        run("pragma cache_size = -400000");
        run("create table handoff (rid integer primary key, id text, type text, state text, sender integer,"
                + " source text, day text)");
        run("create index handoff_day on handoff (day desc, rid desc)");
        run("create virtual table fts using fts5 (company, people, quote, record, spoken,"
                + " tokenize = 'porter unicode61', prefix = '2 3')");
        connection.setAutoCommit(false);
        try (var row = connection.prepareStatement("insert into handoff values (?, ?, ?, ?, ?, ?, ?)");
                var text = connection.prepareStatement(
                        "insert into fts (rowid, company, people, quote, record, spoken) values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                insert(made.handoff(i), i, row, text);
            }
        }
        run("insert into fts (fts) values ('optimize')");
        run("analyze");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void insert(LibraryDocument made, int number, PreparedStatement row, PreparedStatement text)
            throws SQLException {
        row.setInt(1, number);
        row.setString(2, made.handoff().toString());
        row.setString(3, made.type().name());
        row.setString(4, made.status().name());
        row.setLong(5, made.sender().getLeastSignificantBits());
        row.setString(6, made.source() == null ? null : made.source().name());
        row.setString(7, FacetCodec.day(made.handedOffAt()).toString());
        row.executeUpdate();
        text.setInt(1, number);
        text.setString(2, text(made, Set.of(MatchField.COMPANY)));
        text.setString(3, text(made, Set.of(MatchField.PEOPLE)));
        text.setString(4, text(made, Set.of(MatchField.QUOTE)));
        var special = Set.of(MatchField.COMPANY, MatchField.PEOPLE, MatchField.QUOTE, MatchField.SPOKEN);
        text.setString(
                5,
                made.passages().stream()
                        .filter(p -> !special.contains(p.where()))
                        .map(LibraryDocument.Passage::text)
                        .collect(Collectors.joining("\n")));
        text.setString(6, text(made, Set.of(MatchField.SPOKEN)));
        text.executeUpdate();
    }

    private static String text(LibraryDocument made, Set<MatchField> parts) {
        return made.passages().stream()
                .filter(p -> parts.contains(p.where()))
                .map(LibraryDocument.Passage::text)
                .collect(Collectors.joining("\n"));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// @return how many rows came
    int search(String kind, String words) throws SQLException {
        var snippet =
                "select rowid, snippet(fts, -1, '<b>', '</b>', '...', 30) from fts where fts match ? order by rank"
                        + " limit 20";
        return switch (kind) {
            case "PREFIX" -> rows("select h.id" + BEST, words + "*");
            case "NEWEST" ->
                rows(
                        "select h.id from fts join handoff h on h.rid = fts.rowid where fts match ?"
                                + " order by h.day desc, h.rid desc limit 20",
                        words);
            case "FILTER" -> rows("select h.id" + FILTERED + " order by fts.rank limit 20", words);
            case "FACETS" ->
                rows(
                        "select h.source, count(*) from fts join handoff h on h.rid = fts.rowid where fts match ?"
                                + " group by h.source",
                        words);
            case "HIGHLIGHT" -> rows(snippet, words);
            case "FILTER_FACETS_HIGHLIGHT" ->
                rows(
                                "select h.id, snippet(fts, -1, '<b>', '</b>', '...', 30)" + FILTERED
                                        + " order by fts.rank limit 20",
                                words)
                        + rows("select h.source, count(*)" + FILTERED + " group by h.source", words)
                        + rows("select h.state, count(*)" + FILTERED + " group by h.state", words)
                        + rows("select h.type, count(*)" + FILTERED + " group by h.type", words);
            case "FIRST_PAGE" ->
                rows("select id from handoff where ? = '' order by day desc, rid desc limit 20", words);
            default -> rows("select h.id" + BEST, words);
        };
    }

    private int rows(String sql, String words) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        statement.setString(1, words);
        int count = 0;
        try (var rows = statement.executeQuery()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                count++;
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
        return count;
    }

    @Override
    public void close() throws SQLException {
        for (var statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
