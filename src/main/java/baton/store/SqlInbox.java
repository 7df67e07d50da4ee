package baton.store;

import baton.inbox.InboxItem;
import baton.playback.Coverage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What somebody has received and sent: everything that is under way, and the newest of what is done. As much work
/// however old the library is.
final class SqlInbox {
    private static final String WITH_SENDER = "'DRAFT', 'READY', 'RETURNED'";
    private static final String UNDER_WAY = "'HANDED_OFF', 'OPENED', 'ACCEPTED', 'TOUCHED', 'MET'";
    private static final String BOXES = """
            exists (select 1 from handoff_event e where e.handoff_id = h.id and e.kind = 'INTRO_SENT') as intro_sent,
            exists (select 1 from deadline d where d.handoff_id = h.id and d.kind = 'FIRST_TOUCH'
                and d.closed_by = 'TOUCHED' and d.closed_at <= d.due_at) as in_time""";
    private static final int LAST_SENT = 100;
    private static final int LAST_RECEIVED = 50;

    private SqlInbox() {}

    /// Newest first.
    static List<InboxItem> sent(Handle h, UUID person) {
        return items(h, "sender_id", "receiver_id", "updated_at", WITH_SENDER + ", " + UNDER_WAY, LAST_SENT, person)
                .stream()
                .sorted(Comparator.comparing((InboxItem i) -> i.handoff().updatedAt())
                        .thenComparing(i -> i.handoff().id())
                        .reversed())
                .toList();
    }

    static List<InboxItem> received(Handle h, UUID person) {
        return items(h, "receiver_id", "sender_id", "handed_off_at", UNDER_WAY + ", 'RETURNED'", LAST_RECEIVED, person);
    }

    /// Ordered by all columns of the index, so that it is read from its end and not sorted.
    private static List<InboxItem> items(
            Handle h, String mine, String others, String newest, String open, int done, UUID person) {
        var items = "select h.*, " + Rows.personColumns("p", "p_")
                + ", c.length_ms as briefing_ms, v.played as played, " + BOXES + " from handoff h"
                + " left join person p on p.id = h." + others + " left join clip c on c.id = h.clip_id"
                + " left join viewing v on v.clip_id = h.clip_id and v.person_id = h.receiver_id where ";
        var last =
                "select id from handoff where %1$s = :person and status = 'FEEDBACK_GIVEN' order by %1$s, status, %2$s desc fetch first %3$d rows only"
                        .formatted(mine, newest, done);
        var found =
                new ArrayList<>(query(h, items + "h." + mine + " = :person and h.status in (" + open + ")", person));
        found.addAll(query(h, items + "h.id in (" + last + ")", person));
        return found;
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
                Rows.handoff(row),
                row.getObject("p_id") == null ? null : Rows.person(row, "p_"),
                Optional.ofNullable(ms).map(Duration::ofMillis),
                played == null ? Coverage.NONE : RecordJson.readPlayed(played),
                row.getBoolean("intro_sent"),
                row.getBoolean("in_time"));
    }

    /// Every change of a handoff raises its version, every look at a briefing its own text.
    static String state(Handle h, UUID person) {
        return List.of("receiver_id", "sender_id").stream()
                .map(mine -> h.createQuery("""
                                select count(*) as n, coalesce(sum(h.version), 0) as changes,
                                    coalesce(sum(length(v.played)), 0) as looks, max(h.updated_at) as newest
                                from handoff h
                                left join viewing v on v.clip_id = h.clip_id and v.person_id = h.receiver_id
                                where h.%s = :person and h.status in (%s)""".formatted(mine, UNDER_WAY + ", " + WITH_SENDER))
                        .bind("person", person)
                        .map((row, _) -> row.getLong("n") + " " + row.getLong("changes") + " " + row.getLong("looks")
                                + " " + row.getString("newest"))
                        .one())
                .toList()
                .toString();
    }
}
