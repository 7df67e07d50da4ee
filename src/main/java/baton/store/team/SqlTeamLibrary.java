package baton.store.team;

import baton.store.db.Database;
import baton.store.db.StoreException;
import baton.store.sql.ClipFolder;
import baton.store.sql.RowMappers;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlTranscripts;
import baton.store.sql.SqlViewingStore;
import baton.team.Delivery;
import baton.team.HandoffPackage;
import baton.team.Holder;
import baton.team.Refusal;
import baton.team.Taken;
import baton.team.TeamLibrary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What travels, in the database.
public final class SqlTeamLibrary implements TeamLibrary {
    /// Of a handoff `h`: whether anything of it has not gone to somebody who is to hear of it. What came back goes when
    /// it is handed off again; what has gone to nobody yet, to those whose keys were accepted by then.
    private static final String OWED = """
            h.handed_off_at is not null and h.status not in ('DRAFT', 'READY')
                and not exists (select 1 from team_erased x where x.about_id = h.id)
                and not exists (select 1 from past_row p where p.handoff_id = h.id)
                and (:me in (h.sender_id, h.receiver_id)
                    or exists (select 1 from team_agreed a where a.handoff_id = h.id and :me in (a.author_id, a.holder_id))
                    or exists (select 1 from handoff_event e where e.handoff_id = h.id and e.person_id = :me)) and (
                exists (select 1 from team_copy c where c.handoff_id = h.id and c.person_id <> :me and (
                    c.sent_at is null
                    or c.sent_copies < (select count(*) from team_copy o where o.handoff_id = h.id)
                    or exists (select 1 from handoff_event e where e.handoff_id = h.id and not e.sent)
                    or exists (select 1 from team_agreed a where a.handoff_id = h.id and (
                        a.author_id = :me and a.version > c.sent_version or a.holder_id = :me and (
                            exists (select 1 from handoff_event e where e.handoff_id = h.id and e.place is null)
                            or exists (select 1 from team_refused r where r.handoff_id = h.id and not r.agreed))))))
                or exists (select 1 from person_key k where k.person_id <> :me
                    and k.person_id in (h.receiver_id, h.sender_id) and h.handed_off_at >= k.known_at
                    and not exists (select 1 from team_copy c where c.handoff_id = h.id and c.person_id = k.person_id)))""";

    private static final String WATCHED = """
            select h.id from viewing v join handoff h on h.clip_id = v.clip_id
            where v.person_id = :me and v.played <> v.sent_played
                and exists (select 1 from team_copy c where c.handoff_id = h.id)""";

    /// By then whoever was to read a receipt has, or gets another one.
    private static final Duration RECEIPTS_STAY = Duration.ofDays(14);

    private static final String SAVEPOINT = "one_package";
    private static final Logger LOG = LoggerFactory.getLogger(SqlTeamLibrary.class);
    private final Database database;
    private final SidecarUpdates sidecars;

    public SqlTeamLibrary(Database database, SidecarUpdates sidecars) {
        this.database = database;
        this.sidecars = sidecars;
    }

    @Override
    public Waiting waiting(UUID me, long since) {
        return database.read(h -> {
            var newest = newest(h);
            // On a machine that has changed nothing, one look at the end of an index is all.
            return newest == since
                    ? new Waiting(List.of(), newest)
                    : new Waiting(
                            h.createQuery("select h.id from handoff h where h.change_number > :since and " + OWED
                                            + " order by h.change_number")
                                    .bind("since", since)
                                    .bind("me", me)
                                    .mapTo(UUID.class)
                                    .list(),
                            newest);
        });
    }

    @Override
    public long newest() {
        return database.read(SqlTeamLibrary::newest);
    }

    private static long newest(Handle h) {
        return h.createQuery("select coalesce(max(change_number), 0) from handoff")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public boolean isWaiting(UUID handoff, UUID me) {
        return database.read(h -> h.createQuery("select count(*) from handoff h where h.id = :id and " + OWED)
                        .bind("id", handoff)
                        .bind("me", me)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public List<UUID> watched(UUID me) {
        return database.read(
                h -> h.createQuery(WATCHED).bind("me", me).mapTo(UUID.class).list());
    }

    @Override
    public Set<UUID> audience(UUID handoff, UUID me) {
        return database.read(h -> {
            var found = new LinkedHashSet<UUID>();
            SqlHandoffStore.find(h, handoff)
                    .ifPresent(known -> found.addAll(Holder.parties(known, SqlHandoffStore.events(h, handoff))));
            found.addAll(h.createQuery("select person_id from team_copy where handoff_id = :id")
                    .bind("id", handoff)
                    .mapTo(UUID.class)
                    .list());
            found.remove(me);
            found.retainAll(h.createQuery("select person_id from person_key")
                    .mapTo(UUID.class)
                    .set());
            return found;
        });
    }

    @Override
    public Optional<HandoffPackage> pack(UUID handoff, UUID me, Instant now, Supplier<UUID> ids) {
        return database.write(h -> PackageMaker.pack(h, handoff, me, now, ids));
    }

    @Override
    public void sent(List<Sent> sent, boolean everybody, Instant now) {
        database.write(h -> {
            for (var one : sent) {
                copy(h, one, now);
                note(
                        h,
                        one.pack().id(),
                        one.pack().about(),
                        one.to(),
                        one.pack().seen(),
                        now);
            }
            if (everybody && !sent.isEmpty()) {
                told(h, sent.getFirst().pack());
            }
            return sent.size();
        });
    }

    /// What the package says has left this machine; what was done while it was written has not.
    private static void told(Handle h, HandoffPackage pack) {
        var told = new HashSet<UUID>();
        pack.acts().forEach(act -> told.add(act.id()));
        if (pack.state() != null) {
            pack.state().events().forEach(event -> told.add(event.id()));
        }
        var batch = h.prepareBatch("update handoff_event set sent = true where id = :id and not sent");
        told.forEach(id -> batch.bind("id", id).add());
        batch.execute();
        if (pack.viewing() != null && pack.clip() != null) {
            SqlViewingStore.sent(h, pack.clip().id(), pack.viewing());
        }
    }

    private static void copy(Handle h, Sent sent, Instant now) {
        var pack = sent.pack();
        TeamRows.copied(h, Objects.requireNonNull(pack.about()), sent.to());
        h.createUpdate("""
                        update team_copy set sent_version = :version, sent_copies = :copies,
                            sent_at = coalesce(sent_at, :now), sent_clip = coalesce(:clip, sent_clip)
                        where handoff_id = :handoff and person_id = :to""")
                .bind("version", pack.seen())
                .bind("copies", pack.copies().size())
                .bind("now", now)
                .bind(
                        "clip",
                        sent.withClip() && pack.clip() != null ? pack.clip().id() : null)
                .bind("handoff", pack.about())
                .bind("to", sent.to())
                .execute();
    }

    @Override
    public List<Taken> take(List<HandoffPackage> packs, UUID me, Instant now, Rules rules) {
        var taken = database.write(h -> {
            var page = new ArrayList<Taken>();
            for (var pack : packs) {
                page.add(one(h, pack, me, now, rules));
            }
            return page;
        });
        if (taken.stream().anyMatch(t -> t.outcome() != Taken.Outcome.KNOWN)) {
            sidecars.team();
        }
        for (int i = 0; i < packs.size(); i++) {
            if (taken.get(i).outcome() == Taken.Outcome.TAKEN) {
                beside(packs.get(i), taken.get(i).handoff());
            }
        }
        return taken;
    }

    /// One that cannot be taken in costs itself and nothing behind it.
    private static Taken one(Handle h, HandoffPackage pack, UUID me, Instant now, Rules rules) {
        if (isTaken(h, pack.id()) || isErased(h, pack.about())) {
            return new Taken(Taken.Outcome.KNOWN, pack.about(), List.of());
        }
        h.savepoint(SAVEPOINT);
        try {
            arrived(h, pack, now);
            var done = new PackageIntake(h, pack, me, now, rules).take();
            h.execute(
                    "insert into team_taken (package_id, about_id, author_id, taken_at) values (?, ?, ?, ?)",
                    pack.id(),
                    pack.about(),
                    pack.author(),
                    now.atOffset(ZoneOffset.UTC));
            return done;
        } catch (JdbiException
                | StoreException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException e) {
            LOG.warn("the package {} of {} cannot be taken in", pack.id(), pack.author(), e);
            h.rollbackToSavepoint(SAVEPOINT);
            return new Taken(Taken.Outcome.NOT_UNDERSTOOD, null, List.of());
        }
    }

    private void beside(HandoffPackage pack, @Nullable UUID handoff) {
        if (handoff != null) {
            sidecars.handoff(handoff);
        }
        var clip = pack.clip();
        if (clip != null) {
            database.read(h -> ClipFolder.find(h, clip.id())).ifPresent(sidecars::clip);
        }
        var spoken = pack.transcript();
        if (spoken != null) {
            database.read(h -> SqlTranscripts.find(h, spoken.clip())).ifPresent(sidecars::transcript);
        }
    }

    private static boolean isErased(Handle h, @Nullable UUID handoff) {
        return handoff != null && isThere(h, "team_erased where about_id", handoff);
    }

    private static boolean isThere(Handle h, String where, UUID id) {
        return h.createQuery("select count(*) from " + where + " = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// What the other side says that it has of ours.
    private static void arrived(Handle h, HandoffPackage pack, Instant now) {
        for (var id : pack.taken()) {
            var sent = h.createQuery("select about_id, version from team_sent"
                            + " where package_id = :id and person_id = :person")
                    .bind("id", id)
                    .bind("person", pack.author())
                    .map((row, _) -> new Known(row.getObject("about_id", UUID.class), row.getLong("version")))
                    .findOne();
            if (sent.isPresent()) {
                h.execute(
                        "update team_sent set arrived_at = ? where package_id = ?",
                        pack.at().atOffset(ZoneOffset.UTC),
                        id);
                if (sent.get().about() != null) {
                    TeamRows.arrived(
                            h, sent.get().about(), pack.author(), sent.get().version(), pack.at(), now);
                }
            }
        }
    }

    private record Known(@Nullable UUID about, long version) {}

    @Override
    public boolean isTaken(UUID pack) {
        return database.read(h -> isTaken(h, pack));
    }

    @Override
    public Optional<UUID> about(UUID pack) {
        return database.read(
                h -> h.createQuery("""
                        select t.about_id from team_taken t join handoff h on h.id = t.about_id
                        where t.package_id = :id""").bind("id", pack).mapTo(UUID.class).findOne());
    }

    private static boolean isTaken(Handle h, UUID pack) {
        return isThere(h, "team_taken where package_id", pack);
    }

    @Override
    public boolean hasArrived(UUID pack, Instant now) {
        return database.read(h -> h.createQuery("""
                        select count(*) from team_sent where package_id = :id
                            and (arrived_at is not null or about_id is null and sent_at < :before)""")
                        .bind("id", pack)
                        .bind("before", now.minus(RECEIPTS_STAY))
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public List<Gone> sentAbout(UUID handoff) {
        return database.read(h -> h.createQuery("select package_id, person_id from team_sent where about_id = :id")
                .bind("id", handoff)
                .map((row, _) -> new Gone(RowMappers.uuid(row, "package_id"), RowMappers.uuid(row, "person_id")))
                .list());
    }

    @Override
    public void noted(UUID pack, UUID to, Instant now) {
        database.write(h -> note(h, pack, null, to, 0, now));
    }

    private static int note(Handle h, UUID pack, @Nullable UUID about, UUID to, long version, Instant now) {
        return h.createUpdate("insert into team_sent (package_id, about_id, person_id, version, sent_at)"
                        + " values (:id, :about, :to, :version, :now)")
                .bind("id", pack)
                .bind("about", about)
                .bind("to", to)
                .bind("version", version)
                .bind("now", now)
                .execute();
    }

    @Override
    public List<Delivery> deliveries(UUID handoff) {
        return database.read(h -> h.createQuery("select * from team_copy where handoff_id = :id order by person_id")
                .bind("id", handoff)
                .map((row, _) -> RowMappers.delivery(row, ""))
                .list());
    }

    @Override
    public List<Delivery> slow(Instant now) {
        return database.read(h -> h.createQuery("""
                        select * from team_copy where sent_at < :before and arrived_at is null order by sent_at""")
                .bind("before", now.minus(Delivery.SLOW))
                .map((row, _) -> RowMappers.delivery(row, ""))
                .list());
    }

    @Override
    public List<Refusal> unread(UUID me) {
        return database.read(h -> h.createQuery("""
                        select * from team_refused where person_id = :me and read_at is null
                        order by told_at, event_id""")
                .bind("me", me)
                .map((row, _) -> TeamRows.refusal(row))
                .list());
    }

    @Override
    public List<Refusal> refusals(UUID handoff, UUID me) {
        return database.read(h -> h.createQuery("""
                        select * from team_refused where handoff_id = :id and person_id = :me
                        order by told_at, event_id""")
                .bind("id", handoff)
                .bind("me", me)
                .map((row, _) -> TeamRows.refusal(row))
                .filter(Refusal::isTold)
                .list());
    }

    @Override
    public List<Refusal> unreadOf(UUID handoff, UUID me) {
        return unread(me).stream()
                .filter(r -> r.act().handoff().equals(handoff))
                .toList();
    }

    @Override
    public void markRead(UUID act, Instant now) {
        database.write(h -> h.createUpdate("update team_refused set read_at = :now where event_id = :id")
                .bind("now", now)
                .bind("id", act)
                .execute());
    }
}
