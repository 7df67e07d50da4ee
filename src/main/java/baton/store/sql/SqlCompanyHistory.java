package baton.store.sql;

import baton.handoff.CompanyHistory;
import baton.handoff.CrmQueue;
import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.record.CompanyName;
import baton.handoff.record.Evidence;
import baton.handoff.rules.Routing;
import baton.store.db.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What happened before, from the database.
public final class SqlCompanyHistory implements CompanyHistory, CrmQueue {
    private final Database database;

    public SqlCompanyHistory(Database database) {
        this.database = database;
    }

    private record Received(UUID person, Instant at, int waiting) {}

    @Override
    public List<Handoff> ofCompany(String company, Instant since) {
        var key = CompanyName.key(company);
        if (key.isEmpty()) {
            return List.of();
        }
        return database.read(h -> h.createQuery("""
                        select * from handoff
                        where company_key in (:key, lower(:company)) and created_at >= :since
                        order by created_at desc, id desc fetch first 20 rows only""")
                .bind("key", key)
                .bind("company", company.strip())
                .bind("since", since)
                .mapTo(Handoff.class)
                .list());
    }

    @Override
    public Optional<UUID> ownerOf(String company) {
        var key = CompanyName.key(company);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return database.read(h -> h.createQuery("""
                        select receiver_id from handoff
                        where company_key in (:key, lower(:company))
                            and handoff_type = 'SDR_TO_AE' and status in ('ACCEPTED', 'TOUCHED', 'MET', 'FEEDBACK_GIVEN')
                        order by handed_off_at desc nulls last, id desc fetch first 1 rows only""")
                .bind("key", key)
                .bind("company", company.strip())
                .mapTo(UUID.class)
                .findOne());
    }

    @Override
    public Routing.Load load() {
        var all = database.read(h -> h.createQuery("""
                        select receiver_id, max(handed_off_at) as given,
                            count(case when status in ('HANDED_OFF', 'OPENED', 'ACCEPTED', 'TOUCHED', 'MET') then 1 end) as waiting
                        from handoff
                        where receiver_id is not null and handed_off_at is not null and handoff_type = 'SDR_TO_AE'
                        group by receiver_id""")
                .map((row, _) -> new Received(
                        RowMappers.uuid(row, "receiver_id"), RowMappers.instant(row, "given"), row.getInt("waiting")))
                .list());
        return new Routing.Load(
                all.stream().collect(Collectors.toMap(Received::person, Received::at)),
                all.stream().collect(Collectors.toMap(Received::person, Received::waiting)));
    }

    @Override
    public long count(EventKind kind, Instant since) {
        return database.read(
                h -> h.createQuery("select count(*) from handoff_event where kind = :kind and happened_at >= :since")
                        .bind("kind", kind.name())
                        .bind("since", since)
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<Handoff> notInCrm() {
        return database.read(h -> h.createQuery("""
                        select * from handoff h where h.handed_off_at is not null
                            and not exists (select 1 from handoff_event e
                                where e.handoff_id = h.id and e.kind = 'IN_CRM' and e.happened_at >= h.handed_off_at)
                            -- What came from there stands there.
                            and not exists (select 1 from past_row p where p.handoff_id = h.id)
                        order by h.handed_off_at, h.id fetch first 10000 rows only""").mapTo(Handoff.class).list());
    }

    @Override
    public long countOtherProof(Instant since) {
        return database.read(h -> h.createQuery("""
                        select * from handoff where handed_off_at >= :since and record like '%"otherProof":true%'""").bind("since", since).mapTo(Handoff.class).list().stream()
                .filter(handoff ->
                        handoff.content().conditions().values().stream().anyMatch(Evidence::otherProof))
                .count());
    }
}
