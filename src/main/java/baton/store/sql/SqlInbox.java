package baton.store.sql;

import baton.inbox.InboxItem;
import baton.inbox.InboxPage;
import baton.playback.Coverage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What somebody has received and sent: everything that is under way, and the newest of what is done. As much work
/// however old the library is.
final class SqlInbox {
    private static final String WITH_SENDER = "'DRAFT', 'READY', 'RETURNED'";
    private static final String UNDER_WAY = "'HANDED_OFF', 'OPENED', 'ACCEPTED', 'TOUCHED', 'MET'";
    private static final String DONE = "FEEDBACK_GIVEN";
    private static final String BOXES = """
            exists (select 1 from handoff_event e where e.handoff_id = h.id and e.kind = 'INTRO_SENT') as intro_sent,
            exists (select 1 from deadline d where d.handoff_id = h.id and d.kind = 'FIRST_TOUCH'
                and d.closed_by = 'TOUCHED' and d.closed_at <= d.due_at) as in_time""";
    private static final int LAST_SENT = 100;
    private static final int LAST_RECEIVED = 50;

    private SqlInbox() {}

    /// How many rows are in memory at once while a whole list is looked through.
    private static final int PIECE = 500;

    /// Newest first.
    static InboxPage sent(Handle h, UUID person, int most) {
        var open = "select id from handoff use index (handoff_sender) where sender_id = :person and status in ("
                + WITH_SENDER + ", " + UNDER_WAY + ") order by sender_id, updated_at desc fetch first " + most
                + " rows only";
        var found = new ArrayList<>(query(h, items("receiver_id", open), person));
        found.addAll(query(h, items("receiver_id", done("sender_id", "updated_at", LAST_SENT)), person));
        var newest = found.stream()
                .sorted(Comparator.comparing((InboxItem i) -> i.handoff().updatedAt())
                        .thenComparing(i -> i.handoff().id())
                        .reversed())
                .limit(most)
                .toList();
        return page(newest, counts(h, "sender_id", person), LAST_SENT);
    }

    /// Everything.
    static List<InboxItem> received(Handle h, UUID person) {
        var open = "select id from handoff where receiver_id = :person and status in (" + UNDER_WAY + ", 'RETURNED')";
        var found = new ArrayList<>(query(h, items("sender_id", open), person));
        found.addAll(lastReceived(h, person));
        return found;
    }

    private static List<InboxItem> lastReceived(Handle h, UUID person) {
        return query(h, items("sender_id", done("receiver_id", "handed_off_at", LAST_RECEIVED)), person);
    }

    /// Of each state so many as could stand among the first: the soonest due, or the newest.
    static InboxPage received(Handle h, UUID person, int most) {
        var counts = counts(h, "receiver_id", person);
        var found = new ArrayList<InboxItem>();
        if (total(counts, LAST_RECEIVED) <= most) {
            found.addAll(received(h, person));
        } else {
            for (var status : List.of("HANDED_OFF", "OPENED", "ACCEPTED")) {
                found.addAll(first(h, "handoff_receiver", "due_at", status, person, most));
            }
            for (var status : List.of("TOUCHED", "MET", "RETURNED")) {
                found.addAll(first(h, "handoff_received", "handed_off_at desc", status, person, most));
            }
            found.addAll(lastReceived(h, person));
        }
        return page(found, counts, LAST_RECEIVED);
    }

    private static List<InboxItem> first(Handle h, String index, String order, String status, UUID person, int most) {
        var ids = "select id from handoff use index (" + index + ") where receiver_id = :person and status = '" + status
                + "' order by receiver_id, status, " + order + " fetch first " + most + " rows only";
        return query(h, items("sender_id", ids), person);
    }

    private static Map<String, Long> counts(Handle h, String mine, UUID person) {
        var counts = new HashMap<String, Long>();
        // What names somebody as its receiver and is still being written is not theirs yet.
        var statuses = mine.equals("receiver_id") ? UNDER_WAY + ", 'RETURNED'" : WITH_SENDER + ", " + UNDER_WAY;
        h.createQuery("select status, count(*) as n from handoff where " + mine + " = :person and status in ("
                        + statuses + ", '" + DONE + "') group by status")
                .bind("person", person)
                .map((row, _) -> Map.entry(row.getString("status"), row.getLong("n")))
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    private static long total(Map<String, Long> counts, int mostDone) {
        return counts.entrySet().stream()
                .mapToLong(e -> e.getKey().equals(DONE) ? Math.min(mostDone, e.getValue()) : e.getValue())
                .sum();
    }

    private static InboxPage page(List<InboxItem> items, Map<String, Long> counts, int mostDone) {
        return new InboxPage(items, total(counts, mostDone), counts.getOrDefault("HANDED_OFF", 0L));
    }

    /// @param ids a query for the ids of those that are wanted: asked first, and once, so that only they are joined
    private static String items(String others, String ids) {
        return "select h.*, " + RowMappers.personColumns("p", "p_")
                + ", c.length_ms as briefing_ms, v.played as played, "
                + RowMappers.deliveryColumns("t", "t_") + ", " + BOXES + " from (" + ids + ") wanted"
                + " join handoff h on h.id = wanted.id"
                + " left join person p on p.id = h." + others + " left join clip c on c.id = h.clip_id"
                + " left join viewing v on v.clip_id = h.clip_id and v.person_id = h.receiver_id"
                + " left join team_copy t on t.handoff_id = h.id and t.person_id = h.receiver_id";
    }

    /// Ordered by all columns of the index, so that it is read from its end and not sorted.
    private static String done(String mine, String newest, int most) {
        return "select id from handoff where " + mine + " = :person and status = '" + DONE + "' order by " + mine
                + ", status, " + newest + " desc fetch first " + most + " rows only";
    }

    /// One piece of a whole list, in the order of their ids. Written so that the engine goes along the primary key from
    /// where the last piece ended: any other way it would sort the whole list for each piece.
    ///
    /// @param after the id of the last one of the piece before
    static List<InboxItem> piece(Handle h, UUID person, boolean received, UUID after) {
        var mine = received ? "receiver_id" : "sender_id";
        var statuses = received ? UNDER_WAY + ", 'RETURNED'" : WITH_SENDER + ", " + UNDER_WAY;
        var ids = "select id from handoff where id > :after and case when " + mine + " = :person and status in ("
                + statuses + ") then 1 else 0 end = 1 order by id fetch first " + PIECE + " rows only";
        return h.createQuery(items(received ? "sender_id" : "receiver_id", ids) + " order by h.id")
                .bind("person", person)
                .bind("after", after)
                .map((row, _) -> item(row))
                .list();
    }

    private static List<InboxItem> query(Handle h, String sql, UUID person) {
        return h.createQuery(sql)
                .bind("person", person)
                .map((row, _) -> item(row))
                .list();
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        var ms = row.getObject("briefing_ms", Long.class);
        var played = row.getString("played");
        return new InboxItem(
                RowMappers.handoff(row),
                row.getObject("p_id") == null ? null : RowMappers.person(row, "p_"),
                Optional.ofNullable(ms).map(Duration::ofMillis),
                played == null ? Coverage.NONE : RecordJson.readPlayed(played),
                row.getBoolean("intro_sent"),
                row.getBoolean("in_time"),
                row.getObject("t_handoff_id") == null ? null : RowMappers.delivery(row, "t_"));
    }

    /// Every change of a handoff gives it a higher number of change than any other has, every look at a briefing
    /// its own text, and what is on its way or has arrived its moment. Costs the same however many there are.
    static String state(Handle h) {
        return h.createQuery("""
                        select (select max(change_number) from handoff) as changed,
                            (select max(change_number) from handoff_gone) as gone,
                            (select max(sent_at) from team_copy) as sent,
                            (select max(learned_at) from team_copy) as learned,
                            (select count(*) from viewing) as lookers,
                            (select sum(length(played)) from viewing) as looks""")
                .map((row, _) -> row.getLong("changed") + " " + row.getLong("gone") + " " + row.getString("sent") + " "
                        + row.getString("learned") + " " + row.getLong("lookers") + " " + row.getLong("looks"))
                .one();
    }
}
