package baton.store.sql;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.DueItem;
import baton.handoff.record.Content;
import baton.handoff.record.RecordField;
import baton.insight.GapDecision;
import baton.insight.InsightStore;
import baton.insight.Report;
import baton.insight.figure.Observed;
import baton.store.db.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;

/// Measures over many handoffs, from the database.
public final class SqlInsights implements InsightStore {
    /// Handoffs that are read in one go.
    private static final int PIECE = 400;
    private final Database database;
    private final SidecarUpdates sidecars;

    /// @param sidecars told after every decision
    public SqlInsights(Database database, SidecarUpdates sidecars) {
        this.database = database;
        this.sidecars = sidecars;
    }

    @Override
    public List<DueItem> open(DeadlineKind kind) {
        return database.read(h -> h.createQuery("select h.*, " + RowMappers.deadlineColumns("d", "d_")
                        + " from deadline d join handoff h on h.id = d.handoff_id"
                        + " where d.is_open and d.kind = :kind order by d.due_at, d.id fetch first " + MOST
                        + " rows only")
                .bind("kind", kind.name())
                .map((row, _) -> new DueItem(RowMappers.deadline(row, "d_"), RowMappers.handoff(row)))
                .list());
    }

    @Override
    public List<Deadline> due(DeadlineKind kind, Instant from, Instant to) {
        return database.read(h -> h.createQuery("""
                        select * from deadline where is_open in (true, false) and kind = :kind
                            and due_at >= :from and due_at < :to order by due_at, id""")
                .bind("kind", kind.name())
                .bind("from", from)
                .bind("to", to)
                .mapTo(Deadline.class)
                .list());
    }

    @Override
    public List<Observed> observed(Instant from, Instant to, Instant now, ToIntFunction<Content> missing) {
        var all = new ArrayList<Observed>();
        var end = to;
        // Piece by piece: who wants to save something meanwhile has a turn in between.
        while (end.isAfter(from)) {
            var begin = sinceNewest(PIECE, end).filter(from::isBefore).orElse(from);
            var until = end;
            all.addAll(database.read(h -> new ObservedRows(h, begin, until).read(now, missing)));
            end = begin;
        }
        return List.copyOf(all);
    }

    @Override
    public Optional<Instant> sinceNewest(int count, Instant before) {
        return database.read(h -> h.createQuery("""
                        select handed_off_at from handoff where handed_off_at < :before and receiver_id is not null
                        order by handed_off_at desc, id desc offset :newer rows fetch first 1 rows only""")
                .bind("before", before)
                .bind("newer", count - 1)
                .map((row, _) -> RowMappers.instant(row, "handed_off_at"))
                .findOne());
    }

    @Override
    public List<Report> reports(Instant since) {
        return database.read(h -> h.createQuery("""
                        select f.*, h.sender_id, h.company from feedback f join handoff h on h.id = f.handoff_id
                        where f.given_at >= :since order by f.given_at desc, f.handoff_id""")
                .bind("since", since)
                .map((row, _) -> new Report(
                        RowMappers.feedback(row), RowMappers.uuid(row, "sender_id"), row.getString("company")))
                .list());
    }

    @Override
    public List<GapDecision> decisions() {
        return database.read(SqlInsights::decisions);
    }

    @Override
    public void decide(GapDecision decision) {
        database.write(h -> insert(h, decision));
        sidecars.team();
    }

    public static List<GapDecision> decisions(Handle h) {
        return h.createQuery("select * from gap_decision order by decided_at desc, id desc")
                .map((row, _) -> new GapDecision(
                        RowMappers.uuid(row, "id"),
                        RowMappers.uuid(row, "sender_id"),
                        RecordField.valueOf(row.getString("field")),
                        GapDecision.Measure.valueOf(row.getString("measure")),
                        row.getString("words"),
                        RowMappers.uuid(row, "decided_by"),
                        RowMappers.instant(row, "decided_at"),
                        row.getInt("times_seen")))
                .list();
    }

    public static int insert(Handle h, GapDecision decision) {
        return h.createUpdate("""
                        insert into gap_decision (id, sender_id, field, measure, words, decided_by, decided_at, times_seen)
                        values (:id, :sender, :field, :measure, :words, :by, :at, :seen)""")
                .bind("id", decision.id())
                .bind("sender", decision.sender())
                .bind("field", decision.field().name())
                .bind("measure", decision.measure().name())
                .bind("words", decision.words())
                .bind("by", decision.by())
                .bind("at", decision.at())
                .bind("seen", decision.timesSeen())
                .execute();
    }
}
