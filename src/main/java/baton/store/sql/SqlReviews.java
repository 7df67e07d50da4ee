package baton.store.sql;

import baton.handoff.record.HandoffType;
import baton.insight.figure.Audit;
import baton.insight.figure.Share;
import baton.insight.review.AuditResult;
import baton.insight.review.InventoryEntry;
import baton.insight.review.PairDays;
import baton.insight.review.PlaybookCare;
import baton.insight.review.ReviewDecision;
import baton.insight.review.ReviewStore;
import baton.insight.review.ReviewedHandoff;
import baton.store.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What reviews decide and keep, in the database.
public final class SqlReviews implements ReviewStore {
    private final Database database;

    public SqlReviews(Database database) {
        this.database = database;
    }

    @Override
    public List<ReviewDecision> decisions() {
        return database.read(h -> h.createQuery("select * from review_decision"
                        + " order by case when done_at is null then 0 else 1 end, done_at desc, due_on, id")
                .map((row, _) -> decision(row))
                .list());
    }

    private static ReviewDecision decision(ResultSet row) throws SQLException {
        return new ReviewDecision(
                RowMappers.uuid(row, "id"),
                ReviewDecision.Kind.valueOf(row.getString("review")),
                row.getString("words"),
                RowMappers.uuid(row, "person_id"),
                RowMappers.instant(row, "decided_at"),
                RowMappers.uuid(row, "owner_id"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_at") == null ? null : RowMappers.instant(row, "done_at"));
    }

    @Override
    public void save(ReviewDecision decision) {
        database.write(h -> h.createUpdate("""
                        merge into review_decision (id, review, words, person_id, decided_at, owner_id, due_on, done_at)
                        key (id) values (:id, :review, :words, :by, :at, :owner, :due, :done)""")
                .bind("id", decision.id())
                .bind("review", decision.review().name())
                .bind("words", decision.words())
                .bind("by", decision.by())
                .bind("at", decision.at())
                .bind("owner", decision.owner())
                .bind("due", decision.due())
                .bind("done", decision.doneAt())
                .execute());
    }

    @Override
    public List<PlaybookCare> playbook() {
        return database.read(h -> h.createQuery("select * from playbook_part order by part")
                .map((row, _) -> new PlaybookCare(
                        PlaybookCare.Part.valueOf(row.getString("part")),
                        person(row),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getObject("next_on", LocalDate.class)))
                .list());
    }

    private static @Nullable UUID person(ResultSet row) throws SQLException {
        return row.getObject("owner_id", UUID.class);
    }

    @Override
    public void save(PlaybookCare care) {
        database.write(h -> h.createUpdate("merge into playbook_part (part, owner_id, reviewed_on, next_on) key (part)"
                        + " values (:part, :owner, :reviewed, :next)")
                .bind("part", care.part().name())
                .bind("owner", care.owner())
                .bind("reviewed", care.reviewed())
                .bind("next", care.next())
                .execute());
    }

    @Override
    public List<InventoryEntry> inventory() {
        return database.read(h -> h.createQuery("select * from inventory_entry")
                .map((row, _) -> new InventoryEntry(
                        HandoffType.valueOf(row.getString("handoff_type")),
                        row.getString("lost"),
                        row.getString("cost"),
                        person(row)))
                .list());
    }

    @Override
    public void save(InventoryEntry entry) {
        database.write(h -> h.createUpdate("merge into inventory_entry (handoff_type, lost, cost, owner_id)"
                        + " key (handoff_type) values (:type, :lost, :cost, :owner)")
                .bind("type", entry.type().name())
                .bind("lost", entry.lost())
                .bind("cost", entry.cost())
                .bind("owner", entry.owner())
                .execute());
    }

    @Override
    public List<AuditResult> audits() {
        return database.read(h -> h.createQuery("select * from audit_result order by made_at desc, id")
                .map((row, _) -> new AuditResult(
                        RowMappers.uuid(row, "id"),
                        RowMappers.instant(row, "made_at"),
                        RowMappers.uuid(row, "person_id"),
                        row.getInt("handoffs"),
                        shares(row.getString("shares"))))
                .list());
    }

    private static Map<Audit.Question, Share> shares(String written) {
        var found = new EnumMap<Audit.Question, Share>(Audit.Question.class);
        for (var part : written.split(",")) {
            var parts = part.split("[:/]");
            found.put(
                    Audit.Question.valueOf(parts[0]),
                    new Share(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
        return found;
    }

    @Override
    public void save(AuditResult audit) {
        var shares = Arrays.stream(Audit.Question.values())
                .map(q -> q + ":" + audit.share(q).hits() + "/" + audit.share(q).of())
                .collect(Collectors.joining(","));
        database.write(h -> h.createUpdate("merge into audit_result (id, made_at, person_id, handoffs, shares) key (id)"
                        + " values (:id, :at, :by, :handoffs, :shares)")
                .bind("id", audit.id())
                .bind("at", audit.at())
                .bind("by", audit.by())
                .bind("handoffs", audit.handoffs())
                .bind("shares", shares)
                .execute());
    }

    @Override
    public List<ReviewedHandoff> handedOff(Instant from, Instant to) {
        return database.read(h -> h.createQuery("""
                        select h.*,
                            exists (select 1 from handoff_event e where e.handoff_id = h.id and e.kind = 'OVERRIDDEN')
                                as overridden,
                            (select count(*) from handoff_event e where e.handoff_id = h.id and e.kind = 'RETURNED')
                                as returns,
                            exists (select 1 from handoff_event e where e.handoff_id = h.id and e.kind = 'ROUTED')
                                as routed
                        from handoff h where h.handed_off_at >= :from and h.handed_off_at < :to
                        order by h.handed_off_at desc, h.id fetch first 500 rows only""")
                .bind("from", from)
                .bind("to", to)
                .map((row, _) -> new ReviewedHandoff(
                        RowMappers.handoff(row),
                        row.getBoolean("overridden"),
                        row.getInt("returns"),
                        row.getBoolean("routed")))
                .list());
    }

    private record Pair(UUID sender, UUID receiver) {}

    @Override
    public List<PairDays> pairDays(Instant from, Instant to, ZoneId zone) {
        var days = new LinkedHashMap<Pair, Set<LocalDate>>();
        database.read(h -> h.createQuery("""
                        select h.sender_id, h.receiver_id, e.happened_at from handoff_event e
                        join handoff h on h.id = e.handoff_id
                        where e.happened_at >= :from and e.happened_at < :to and h.handed_off_at is not null
                            and (e.person_id = h.sender_id or e.person_id = h.receiver_id) and e.kind <> 'IMPORTED'
                            -- A past that came in happened elsewhere.
                            and not exists (select 1 from past_row p where p.handoff_id = h.id)
                        order by h.sender_id, h.receiver_id""")
                        .bind("from", from)
                        .bind("to", to)
                        .map((row, _) -> Map.entry(
                                new Pair(RowMappers.uuid(row, "sender_id"), RowMappers.uuid(row, "receiver_id")),
                                LocalDate.ofInstant(RowMappers.instant(row, "happened_at"), zone)))
                        .list())
                .forEach(act ->
                        days.computeIfAbsent(act.getKey(), _ -> new HashSet<>()).add(act.getValue()));
        return days.entrySet().stream()
                .map(e -> new PairDays(
                        e.getKey().sender(), e.getKey().receiver(), e.getValue().size()))
                .sorted(Comparator.comparing(PairDays::days).reversed())
                .toList();
    }

    @Override
    public long total() {
        return database.read(h -> h.createQuery("select count(*) from handoff where handed_off_at is not null")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Due due(UUID owner, LocalDate by) {
        var decisions = database.read(h -> h.createQuery("""
                        select * from review_decision where done_at is null and owner_id = :owner and due_on <= :by
                        order by due_on, id""")
                .bind("owner", owner)
                .bind("by", by)
                .map((row, _) -> decision(row))
                .list());
        return new Due(
                decisions,
                playbook().stream()
                        .filter(c -> owner.equals(c.owner()) && c.isDue(by))
                        .toList());
    }
}
