package baton.store.sql;

import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.Mentions;
import baton.inbox.Activities;
import baton.inbox.ActivityStore;
import baton.recording.Clip;
import baton.store.db.Database;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What happened lately, and what of it was read here, in the database.
public final class SqlActivity implements ActivityStore {
    private static final String REMARKS = "('MARKED', 'UNMARKED', 'REPLIED', 'REACTED')";
    private final Database database;

    public SqlActivity(Database database) {
        this.database = database;
    }

    @Override
    public List<Lately> lately(UUID person, Instant since) {
        return database.read(h -> {
            var events = h.createQuery("""
                            select e.* from handoff_event e join handoff h on h.id = e.handoff_id
                            where e.kind in ('MARKED', 'REPLIED', 'REACTED', 'THANKED', 'BRIEFING_KEPT')
                                and e.happened_at >= :since and e.person_id <> :me and h.handed_off_at is not null
                                and (h.sender_id = :me or h.receiver_id = :me or lower(e.payload) like :named escape '!'
                                    or e.kind = 'REPLIED' and exists (select 1 from handoff_event m
                                        where m.handoff_id = e.handoff_id and m.person_id = :me
                                            and m.kind in ('MARKED', 'REPLIED')))
                                and not exists (select 1 from activity_read r
                                    where r.person_id = :me and r.activity_id = e.id)
                            order by e.happened_at desc, e.id fetch first :most rows only""")
                    .bind("me", person)
                    .bind("named", named(h, person))
                    .bind("since", since.atOffset(ZoneOffset.UTC))
                    .bind("most", MOST)
                    .mapTo(HandoffEvent.class)
                    .list();
            var handoffs = new HashMap<UUID, Handoff>();
            var remarks = new HashMap<UUID, List<HandoffEvent>>();
            var found = new ArrayList<Lately>();
            for (var event : events) {
                var id = event.handoff();
                var handoff = handoffs.computeIfAbsent(
                        id, _ -> SqlHandoffStore.find(h, id).orElseThrow());
                found.add(new Lately(event, handoff, remarks.computeIfAbsent(id, _ -> remarks(h, id))));
            }
            return found;
        });
    }

    /// Finds comments that name somebody, and no more than a few that name another: `@` and the first of their names.
    private static String named(Handle h, UUID person) {
        var first = SqlPeopleStore.find(h, person)
                .map(p -> Mentions.firstName(p.name()))
                .orElse("");
        var literal = first.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        // The database lowers an I as the language of this computer does, and some have two of them. As it stands in
        // the particulars of an event.
        return "%@"
                + literal.replaceAll("i\\u0307?|\\u0131", "%")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"") + "%";
    }

    private static List<HandoffEvent> remarks(Handle h, UUID handoff) {
        return h.createQuery("select * from handoff_event where handoff_id = :id and kind in " + REMARKS
                        + " order by happened_at, id")
                .bind("id", handoff)
                .mapTo(HandoffEvent.class)
                .list();
    }

    @Override
    public List<Watched> watched(UUID person, Instant since) {
        return database.read(h -> {
            var found = new ArrayList<Watched>();
            var sent = h.createQuery("""
                            select h.* from handoff h join viewing v on v.clip_id = h.clip_id
                                and v.person_id = h.receiver_id and v.played <> '[]'
                            where h.sender_id = :me and h.handed_off_at >= :since
                            order by h.handed_off_at desc fetch first :most rows only""")
                    .bind("me", person)
                    .bind("since", since.atOffset(ZoneOffset.UTC))
                    .bind("most", MOST)
                    .mapTo(Handoff.class)
                    .list();
            for (var handoff : sent) {
                var receiver = handoff.receiver();
                var clip = handoff.clip();
                if (receiver == null || clip == null || isRead(h, person, Activities.watchedId(clip, receiver))) {
                    continue;
                }
                h.createQuery("select * from clip where id = :clip")
                        .bind("clip", clip)
                        .mapTo(Clip.class)
                        .findOne()
                        .ifPresent(c -> found.add(new Watched(handoff, SqlViewingStore.viewing(h, receiver, clip), c)));
            }
            return found;
        });
    }

    private static boolean isRead(Handle h, UUID person, UUID activity) {
        return h.createQuery("select count(*) from activity_read where person_id = :me and activity_id = :id")
                        .bind("me", person)
                        .bind("id", activity)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public void read(UUID person, Collection<UUID> activities) {
        if (activities.isEmpty()) {
            return;
        }
        database.write(h -> {
            var batch = h.prepareBatch("merge into activity_read (person_id, activity_id) key (person_id, activity_id)"
                    + " values (:me, :id)");
            activities.forEach(id -> batch.bind("me", person).bind("id", id).add());
            return batch.execute();
        });
    }
}
