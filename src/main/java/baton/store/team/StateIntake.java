package baton.store.team;

import baton.handoff.EventPayload;
import baton.handoff.Handoff;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.store.sql.LibraryChanges;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import baton.team.AgreedState;
import baton.team.Rebase;
import baton.team.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes a state that others have agreed on, with what stands on top of it here, within one transaction of whoever
/// calls.
final class StateIntake {
    private final Handle h;
    private final UUID me;
    private final Instant now;
    private final Set<UUID> known;
    private final List<Refusal> told = new ArrayList<>();

    StateIntake(Handle h, UUID me, Instant now) {
        this(h, me, now, everybody(h));
    }

    /// @param known whoever is here; shared by what is taken in together
    StateIntake(Handle h, UUID me, Instant now, Set<UUID> known) {
        this.h = h;
        this.me = me;
        this.now = now;
        this.known = known;
    }

    static Set<UUID> everybody(Handle h) {
        return new HashSet<>(
                h.createQuery("select id from person").mapTo(UUID.class).set());
    }

    /// Acts of the current user that do not count any more.
    List<Refusal> told() {
        return told;
    }

    /// History stays even where nobody has said who that is.
    void person(@Nullable UUID id) {
        if (id == null || !known.add(id)) {
            return;
        }
        if (SqlPeopleStore.find(h, id).isEmpty()) {
            var name = "Unknown " + id.toString().substring(24);
            SqlPeopleStore.save(h, new Person(id, name, "", Role.SDR, ZoneOffset.UTC, WorkingHours.OFFICE, false));
        }
    }

    /// Everybody whom a state names is here afterwards.
    void named(AgreedState state) {
        person(state.handoff().sender());
        person(state.handoff().content().receiver());
        for (var event : state.events()) {
            person(event.person());
            if (event.payload() instanceof EventPayload.PassedOn moved) {
                person(moved.from());
                person(moved.to());
            }
        }
        state.deadlines().forEach(d -> person(d.owner()));
        if (state.feedback() != null) {
            person(state.feedback().by());
        }
    }

    void refuse(Refusal refusal, boolean agreed) {
        var mine = refusal.act().person().equals(me);
        TeamRows.refuse(h, refusal, agreed || mine, now, !mine || !refusal.isTold());
        if (mine && refusal.isTold()) {
            told.add(refusal);
        }
    }

    /// The version counts changes on this machine and never goes back, so that no open screen takes one state for
    /// another.
    ///
    /// @param sent events of those on top that need not leave this machine again
    void write(AgreedState state, @Nullable Handoff here, Rebase.Merged merged, Set<UUID> sent) {
        var id = state.handoff().id();
        var rung = new HashMap<UUID, Integer>();
        if (here != null) {
            SqlDeadlines.of(h, id).forEach(d -> rung.put(d.id(), d.rung()));
            for (var table : List.of("handoff_event", "deadline", "feedback")) {
                h.execute("delete from " + table + " where handoff_id = ?", id);
            }
        }
        var next = merged.handoff();
        if (next.clip() != null && !hasClip(next.clip())) {
            next = next.withClip(null, next.updatedAt());
        }
        SqlHandoffStore.put(h, next.withVersion(here == null ? 1 : here.version() + 1));
        LibraryChanges.back(h, id);
        long place = 0;
        for (var event : state.events()) {
            TeamRows.insert(h, event, ++place, true);
        }
        for (var event : merged.kept()) {
            TeamRows.insert(h, event, null, sent.contains(event.id()));
        }
        for (var deadline : merged.deadlines()) {
            SqlDeadlines.put(h, deadline.rungTo(rung.getOrDefault(deadline.id(), 0)));
        }
        if (merged.feedback() != null) {
            SqlHandoffStore.insert(h, merged.feedback());
        }
    }

    private boolean hasClip(UUID clip) {
        return h.createQuery("select count(*) from clip where id = :id")
                        .bind("id", clip)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
