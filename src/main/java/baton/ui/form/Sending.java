package baton.ui.form;

import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffType;
import baton.handoff.ManagerOverride;
import baton.handoff.Preset;
import baton.handoff.Routing;
import baton.sla.FirstTouchPolicy;
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
        var receiver = tools.people().find(draft.receiver()).orElseThrow();
        var ready = choice.filter(c -> !c.receiver().id().equals(receiver.id()))
                .map(c -> desk.note(
                        draft,
                        draft.sender(),
                        EventKind.ROUTED,
                        "%s instead of %s (rule %d, %s)"
                                .formatted(receiver.name(), c.receiver().name(), c.rule(), c.reason())))
                .orElse(draft);
        var content = ready.content();
        var preset = content.type() == HandoffType.SDR_TO_AE
                ? content.qualification().preset()
                : Preset.BOOKED_MEETING;
        var deadline = FirstTouchPolicy.deadline(
                tools.clock().instant(), receiver, preset, tools.rules().get().hotMinutes());
        return word == null
                ? desk.handOff(ready, ready.sender(), deadline.due(), deadline.why())
                : desk.handOff(ready, ready.sender(), deadline.due(), deadline.why(), word);
    }
}
