package baton.store.team;

import baton.handoff.Deadlines;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.json.EventPayloads;
import baton.store.sql.ClipFolder;
import baton.store.sql.RecordJson;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import baton.team.AgreedState;
import baton.team.Rebase;
import baton.team.Refusal;
import baton.team.TeamLibrary;
import baton.team.Work;
import baton.team.server.ServerEvent;
import baton.team.server.ServerHandoff;
import baton.team.server.ServerRest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes handoffs in as the server has them, within one transaction of whoever calls.
final class ServerIntake {
    private final Handle h;
    private final TeamLibrary.Rules rules;
    private final StateIntake states;

    ServerIntake(Handle h, StateIntake states, TeamLibrary.Rules rules) {
        this.h = h;
        this.states = states;
        this.rules = rules;
    }

    /// Acts of the current user that do not count any more.
    List<Refusal> told() {
        return states.told();
    }

    /// @return whether anything of it was new
    boolean take(ServerHandoff there) {
        var id = there.id();
        var version = version(h, id);
        var placed = places(id);
        var isOlder = version.isPresent() && version.getAsLong() > there.version();
        if (isOlder
                || version.isPresent()
                        && version.getAsLong() == there.version()
                        && there.events().stream().allMatch(e -> placed.getOrDefault(e.id(), false))) {
            // One that is older than what was agreed since comes again with the next look.
            return false;
        }
        var state = state(there);
        var clip = RecordJson.read(there.rest(), ServerRest.class).clip();
        states.named(state);
        if (clip != null) {
            if (!clip.file().equals(clip.id() + ".mp4")) {
                throw new IllegalArgumentException("another file's name");
            }
            ClipFolder.insert(h, clip);
        }
        var here = SqlHandoffStore.find(h, id).orElse(null);
        states.write(state, here, merged(state, here, version.isPresent()), Set.of());
        agree(h, state);
        for (var event : state.events()) {
            h.execute("delete from team_refused where event_id = ?", event.id());
        }
        return true;
    }

    /// What was done here since, done again on what the server has.
    private Rebase.Merged merged(AgreedState state, @Nullable Handoff here, boolean onServer) {
        var id = state.handoff().id();
        var mine = new ArrayList<HandoffEvent>();
        if (here != null) {
            for (var event : TeamRows.events(h, id)) {
                // What had a place was the server's once: it is put back only by whoever gives it back.
                if (!state.has(event.event().id()) && (event.place() == null || !onServer)) {
                    mine.add(event.event());
                }
            }
        }
        if (here == null || mine.isEmpty() && !onServer) {
            return Rebase.onto(state, Work.of(state, List.of(), null), _ -> List.of(), Deadlines.NONE);
        }
        var base = onServer
                ? TeamRows.agreed(h, id).orElseThrow().state().handoff().content()
                : state.handoff().content();
        var work =
                new Work(base, here.content(), SqlHandoffStore.feedback(h, id).orElse(null), mine);
        var merged = Rebase.onto(state, work, rules.gate(), rules.clocks().apply(SqlPeopleStore.all(h)));
        merged.refused().forEach(r -> states.refuse(r, true));
        return merged;
    }

    /// Every event that is here, and whether it has a place.
    private Map<UUID, Boolean> places(UUID handoff) {
        var found = new HashMap<UUID, Boolean>();
        h.createQuery("select id, place is not null as placed from handoff_event where handoff_id = :id")
                .bind("id", handoff)
                .map((row, _) -> found.put(row.getObject("id", UUID.class), row.getBoolean("placed")))
                .list();
        return found;
    }

    /// The version under which the server has it, as far as is known here.
    static OptionalLong version(Handle h, UUID handoff) {
        return h.createQuery(
                        "select server_version from team_agreed where handoff_id = :id and server_version is not null")
                .bind("id", handoff)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    static void agree(Handle h, AgreedState state) {
        TeamRows.agree(h, state);
        h.execute(
                "update team_agreed set server_version = ? where handoff_id = ?",
                state.version(),
                state.handoff().id());
    }

    /// @throws IllegalArgumentException if its parts do not fit together
    static AgreedState state(ServerHandoff there) {
        var events = there.events().stream().map(e -> event(there.id(), e)).toList();
        return RecordJson.read(there.rest(), ServerRest.class).state(there, RecordJson.read(there.record()), events);
    }

    private static HandoffEvent event(UUID handoff, ServerEvent e) {
        return new HandoffEvent(
                e.id(),
                handoff,
                e.at(),
                e.person(),
                EventPayloads.kind(e.kind()),
                EventPayloads.read(e.kind(), e.payload()));
    }
}
