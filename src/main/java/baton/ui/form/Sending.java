package baton.ui.form;

import baton.handoff.EventKind;
import baton.handoff.Gate;
import baton.handoff.GateClosedException;
import baton.handoff.Handoff;
import baton.handoff.ManagerOverride;
import baton.handoff.Returns;
import baton.handoff.Routing;
import baton.handoff.TalkFirstException;
import baton.people.Substitutes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The act of handing off, off the screen's thread.
final class Sending {
    private Sending() {}

    /// @param choice what the routing rules proposed; another receiver is noted (row 97)
    /// @param word a manager's, if there are gaps
    static Handoff send(
            FormTools tools, Handoff draft, Optional<Routing.Choice> choice, @Nullable ManagerOverride word) {
        var desk = tools.desk();
        // Before anything is noted: a refusal must leave the record as it is.
        if (Returns.of(tools.store().events(draft.id())).mustTalk()) {
            throw new TalkFirstException();
        }
        var gaps = Gate.gaps(draft.content(), tools.rules().get());
        if (word == null && !gaps.isEmpty()) {
            throw new GateClosedException(gaps);
        }
        var receiver = tools.people().find(draft.receiver()).orElseThrow();
        var noted = choice.filter(c -> !c.receiver().id().equals(receiver.id()))
                .map(c -> desk.note(
                        draft,
                        draft.sender(),
                        EventKind.ROUTED,
                        "%s instead of %s (rule %d, %s)"
                                .formatted(receiver.name(), c.receiver().name(), c.rule(), c.reason())))
                .orElse(draft);
        // Who is on vacation does not receive: whoever stands in does, and the history says so (row C8).
        var ready = Substitutes.of(receiver, tools.people().all(), tools.clock().instant())
                .filter(s -> !s.id().equals(noted.sender()))
                .map(s -> desk.note(
                        desk.edit(noted, noted.sender(), noted.content().withReceiver(s.id())),
                        noted.sender(),
                        EventKind.ROUTED,
                        "%s stands in for %s".formatted(s.name(), receiver.name())))
                .orElse(noted);
        return word == null ? desk.handOff(ready, ready.sender()) : desk.handOff(ready, ready.sender(), word);
    }
}
