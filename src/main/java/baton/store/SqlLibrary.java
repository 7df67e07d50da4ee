package baton.store;

import baton.library.LibraryEntry;
import baton.library.LibraryQuery;
import baton.library.LibraryShelf;
import baton.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Finds handoffs by plain SQL: every word must stand somewhere in the record's text.
public final class SqlLibrary implements LibraryShelf {
    private static final String ROWS =
            "select h.*, " + Rows.personColumns("s", "s_") + ", " + Rows.personColumns("r", "r_") + ", "
                    + Rows.clipColumns("c", "c_")
                    + " from handoff h join person s on s.id = h.sender_id"
                    + " left join person r on r.id = h.receiver_id left join clip c on c.id = h.clip_id";

    private final Database database;

    public SqlLibrary(Database database) {
        this.database = database;
    }

    @Override
    public List<LibraryEntry> find(LibraryQuery query, int most) {
        var where = new ArrayList<String>(List.of("h.handed_off_at is not null"));
        var words = query.text().isBlank()
                ? new String[0]
                : query.text().strip().toLowerCase(Locale.ROOT).split("\\s+");
        for (int i = 0; i < words.length; i++) {
            where.add("(h.search_text like :word" + i + " escape '!' or lower(s.name) like :word" + i
                    + " escape '!' or lower(r.name) like :word" + i + " escape '!')");
        }
        if (query.person() != null) {
            where.add("(h.sender_id = :person or h.receiver_id = :person)");
        }
        if (query.status() != null) {
            where.add("h.status = :status");
        }
        if (query.type() != null) {
            where.add("h.handoff_type = :type");
        }
        var sql = ROWS + " where "
                + String.join(" and ", where)
                + " order by h.handed_off_at desc nulls last, h.id desc fetch first :most rows only";
        return database.read(h -> {
            var statement = h.createQuery(sql).bind("most", most);
            for (int i = 0; i < words.length; i++) {
                statement.bind("word" + i, "%" + literal(words[i]) + "%");
            }
            if (query.person() != null) {
                statement.bind("person", query.person());
            }
            if (query.status() != null) {
                statement.bind("status", query.status().name());
            }
            if (query.type() != null) {
                statement.bind("type", query.type().name());
            }
            return statement.map((row, _) -> entry(row)).list();
        });
    }

    @Override
    public List<LibraryEntry> entries(List<UUID> handoffs) {
        if (handoffs.isEmpty()) {
            return List.of();
        }
        var found = database.read(h -> h.createQuery(ROWS + " where h.id in (<ids>)")
                .bindList("ids", handoffs)
                .map((row, _) -> entry(row))
                .list());
        var byId = found.stream().collect(Collectors.toMap(e -> e.handoff().id(), e -> e));
        return handoffs.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /// What a person types is text, not a pattern.
    private static String literal(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static LibraryEntry entry(ResultSet row) throws SQLException {
        Optional<Person> receiver =
                row.getObject("r_id") == null ? Optional.empty() : Optional.of(Rows.person(row, "r_"));
        return new LibraryEntry(
                Rows.handoff(row),
                Rows.person(row, "s_"),
                receiver,
                row.getObject("c_id") == null ? Optional.empty() : Optional.of(Rows.clip(row, "c_")));
    }
}
