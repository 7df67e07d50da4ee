package baton.store.team;

import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.json.EventPayloads;
import baton.store.sql.ClipFolder;
import baton.store.sql.RecordJson;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlHandoffStore;
import baton.team.ActKinds;
import baton.team.AgreedState;
import baton.team.server.ServerEvent;
import baton.team.server.ServerHandoff;
import baton.team.server.ServerPush;
import baton.team.server.ServerRest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Makes what goes to a server of a handoff, within one transaction of whoever calls.
final class ServerPushes {
    private ServerPushes() {}

    /// What is as it was agreed on does not travel.
    static ServerPush since(Handle h, Handoff here, long base, List<HandoffEvent> events) {
        var agreed =
                base == 0 ? null : TeamRows.agreed(h, here.id()).orElseThrow().state();
        var rest = rest(h, here);
        var isSame = agreed != null
                && agreed.handoff().status() == here.status()
                && agreed.handoff().sender().equals(here.sender())
                && agreed.handoff().content().equals(here.content())
                && rest.isSame(rest(h, agreed));
        var changesNothing = agreed != null && events.stream().allMatch(e -> ActKinds.changesNothing(e.kind()));
        var words = agreed != null && agreed.handoff().content().equals(here.content())
                ? null
                : RecordJson.write(here.content());
        return new ServerPush(
                here.id(),
                base,
                ServerRest.FORMAT,
                here.sender(),
                here.content().receiver(),
                here.status().name(),
                changesNothing ? null : words,
                changesNothing || isSame && events.stream().allMatch(e -> ActKinds.isNote(e.kind()))
                        ? null
                        : RecordJson.text(rest),
                events.stream().map(ServerPushes::event).toList());
    }

    private static ServerRest rest(Handle h, Handoff here) {
        return ServerRest.of(
                here,
                here.clip() == null ? null : ClipFolder.find(h, here.clip()).orElse(null),
                SqlDeadlines.of(h, here.id()),
                SqlHandoffStore.feedback(h, here.id()).orElse(null));
    }

    private static ServerRest rest(Handle h, AgreedState state) {
        var clip = state.handoff().clip();
        return ServerRest.of(
                state.handoff(),
                clip == null ? null : ClipFolder.find(h, clip).orElse(null),
                state.deadlines(),
                state.feedback());
    }

    private static ServerEvent event(HandoffEvent event) {
        return new ServerEvent(
                event.id(),
                0,
                event.at(),
                event.person(),
                EventPayloads.kind(event),
                EventPayloads.write(event.payload()));
    }

    /// All of it: as it was agreed on, or as it is where nothing was.
    static ServerPush whole(Handle h, Handoff here) {
        var known = ServerIntake.version(h, here.id()).isPresent()
                ? TeamRows.agreed(h, here.id()).map(TeamRows.Agreed::state)
                : Optional.<AgreedState>empty();
        var events = known.map(AgreedState::events).orElseGet(() -> SqlHandoffStore.events(h, here.id()));
        var as = known.map(AgreedState::handoff).orElse(here);
        return new ServerPush(
                here.id(),
                known.map(AgreedState::version).orElse(0L),
                ServerRest.FORMAT,
                as.sender(),
                as.content().receiver(),
                as.status().name(),
                RecordJson.write(as.content()),
                RecordJson.text(known.isPresent() ? rest(h, known.get()) : rest(h, here)),
                events.stream().map(ServerPushes::event).toList());
    }

    /// The handoff as the server has it now, as far as is known here: what others noted meanwhile comes with the next
    /// look.
    static ServerHandoff there(Handle h, ServerPush push, ServerPush.Answer answer) {
        var agreed = push.base() == 0
                ? null
                : TeamRows.agreed(h, push.id()).orElseThrow().state();
        var events = new ArrayList<ServerEvent>();
        if (agreed != null) {
            agreed.events().forEach(e -> events.add(event(e)));
        }
        events.addAll(push.events());
        return new ServerHandoff(
                push.id(),
                push.sender(),
                push.receiver(),
                push.status(),
                answer.version(),
                push.format(),
                push.record() != null
                        ? push.record()
                        : RecordJson.write(
                                Objects.requireNonNull(agreed).handoff().content()),
                push.rest() != null ? push.rest() : RecordJson.text(rest(h, Objects.requireNonNull(agreed))),
                false,
                null,
                events);
    }
}
