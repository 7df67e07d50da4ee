package baton.store.team;

import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.people.Person;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlTranscripts;
import baton.store.sql.SqlViewingStore;
import baton.team.AgreedState;
import baton.team.HandoffPackage;
import baton.team.Holder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Makes one package, within one transaction of whoever calls. Whoever decides makes what happened since count with it.
final class PackageMaker {
    private PackageMaker() {}

    /// @return empty if there is no such handoff, or it was never handed off
    static Optional<HandoffPackage> pack(Handle h, UUID handoff, UUID me, Instant now, Supplier<UUID> ids) {
        var here = SqlHandoffStore.find(h, handoff).orElse(null);
        var isDraft = here != null && (here.status() == HandoffStatus.DRAFT || here.status() == HandoffStatus.READY);
        if (here == null || here.handedOffAt() == null || isDraft) {
            return Optional.empty();
        }
        var agreed = agreed(h, here, me, ids);
        var state = agreed.filter(a -> a.state().author().equals(me)).map(TeamRows.Agreed::state);
        var acts = TeamRows.events(h, handoff).stream()
                .filter(e -> e.place() == null && e.event().person().equals(me))
                .map(TeamRows.Placed::event)
                .toList();
        var clip = here.clip() == null ? null : ClipFolder.find(h, here.clip()).orElse(null);
        var feedback = acts.stream().anyMatch(a -> a.kind() == EventKind.FEEDBACK_GIVEN)
                ? SqlHandoffStore.feedback(h, handoff).orElse(null)
                : null;
        var viewing = clip == null ? null : SqlViewingStore.viewing(h, me, clip.id());
        var pack = new HandoffPackage(
                ids.get(),
                HandoffPackage.Kind.HANDOFF,
                me,
                now,
                handoff,
                state.orElse(null),
                acts,
                feedback,
                named(h, here),
                clip,
                clip == null ? null : SqlTranscripts.find(h, clip.id()).orElse(null),
                viewing == null || viewing.played().spans().isEmpty() ? null : viewing,
                agreed.map(a -> a.state().version()).orElse(0L),
                h.createQuery("select person_id from team_copy where handoff_id = :id")
                        .bind("id", handoff)
                        .mapTo(UUID.class)
                        .set(),
                List.of(),
                null);
        return Optional.of(pack);
    }

    /// The last agreed state; a new one if this person decides and something has happened since.
    private static Optional<TeamRows.Agreed> agreed(Handle h, Handoff here, UUID me, Supplier<UUID> ids) {
        var agreed = TeamRows.agreed(h, here.id());
        var onServer = ServerIntake.version(h, here.id());
        if (onServer.isPresent()) {
            // The server decides what counts: a file shows how things stand here, and agrees on nothing.
            var shown = TeamRows.current(h, here, ids.get(), onServer.getAsLong(), me);
            return Optional.of(new TeamRows.Agreed(shown, shown.holder()));
        }
        var mayDecide = agreed.map(a -> a.holder().equals(me))
                .orElse(me.equals(here.sender()) || me.equals(here.content().receiver()));
        if (!mayDecide) {
            return agreed;
        }
        var events = TeamRows.events(h, here.id());
        var last = agreed.map(TeamRows.Agreed::state);
        if (agreed.isPresent()
                && events.stream().allMatch(e -> e.place() != null)
                && !TeamRows.hasNewRefusals(h, here.id())) {
            return agreed;
        }
        var others = TeamRows.refused(h, here.id()).values().stream()
                .filter(r -> !r.act().person().equals(me))
                .toList();
        h.execute("update team_refused set agreed = true where handoff_id = ?", here.id());
        long place = 0;
        for (var event : events) {
            place++;
            if (event.place() == null || event.place() != place) {
                h.execute(
                        "update handoff_event set place = ? where id = ?",
                        place,
                        event.event().id());
            }
        }
        var state = new AgreedState(
                ids.get(),
                Math.max(last.map(AgreedState::version).orElse(0L), TeamRows.seen(h, here.id())) + 1,
                me,
                here.withVersion(0),
                events.stream().map(TeamRows.Placed::event).toList(),
                SqlDeadlines.of(h, here.id()),
                SqlHandoffStore.feedback(h, here.id()).orElse(null),
                others);
        TeamRows.agree(h, state);
        return TeamRows.agreed(h, here.id());
    }

    private static List<Person> named(Handle h, Handoff handoff) {
        var ids = new HashSet<UUID>();
        var events = SqlHandoffStore.events(h, handoff.id());
        ids.addAll(Holder.parties(handoff, events));
        events.stream().map(HandoffEvent::person).forEach(ids::add);
        events.stream()
                .map(HandoffEvent::payload)
                .filter(EventPayload.PassedOn.class::isInstance)
                .map(EventPayload.PassedOn.class::cast)
                .forEach(moved -> {
                    ids.add(moved.from());
                    ids.add(moved.to());
                });
        SqlDeadlines.of(h, handoff.id()).forEach(d -> ids.add(d.owner()));
        return SqlPeopleStore.all(h).stream().filter(p -> ids.contains(p.id())).toList();
    }
}
