package baton.ui.form;

import baton.handoff.Effort;
import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.people.Person;
import baton.recording.Clip;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as it comes from the stores.
///
/// @param handoff null for one that is only begun
/// @param effort how long its sender has worked on it
/// @param returned why the receiver gave it back last; empty if they never did
record LoadedDraft(
        @Nullable Handoff handoff,
        List<Person> team,
        Optional<Clip> clip,
        String returned,
        Effort effort,
        boolean introSent) {
    /// One that is only begun.
    static final LoadedDraft NEW = new LoadedDraft(null, List.of(), Optional.empty(), "", Effort.NONE, false);

    static LoadedDraft of(UUID id, FormServices tools) {
        var found = tools.store().find(id).orElseThrow();
        var events = tools.store().events(id);
        var returned = events.stream()
                .filter(e -> e.kind() == EventKind.RETURNED)
                .reduce((_, last) -> last)
                .map(HandoffEvent::what)
                .orElse("");
        return new LoadedDraft(
                found,
                tools.people().all(),
                Optional.ofNullable(found.clip()).flatMap(tools.clips()::find),
                returned,
                tools.effort().of(id),
                events.stream().anyMatch(e -> e.kind() == EventKind.INTRO_SENT));
    }
}
