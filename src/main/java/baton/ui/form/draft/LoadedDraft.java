package baton.ui.form.draft;

import baton.handoff.Effort;
import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.ReturnHistory;
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
/// @param returned how often the receiver gave it back, and why
public record LoadedDraft(
        @Nullable Handoff handoff,
        List<Person> team,
        Optional<Clip> clip,
        ReturnHistory returned,
        Effort effort,
        boolean introSent) {
    /// One that is only begun.
    public static final LoadedDraft NEW =
            new LoadedDraft(null, List.of(), Optional.empty(), ReturnHistory.NONE, Effort.NONE, false);

    public static LoadedDraft of(UUID id, FormServices tools) {
        var found = tools.store().find(id).orElseThrow();
        var events = tools.store().events(id);
        return new LoadedDraft(
                found,
                tools.people().all(),
                Optional.ofNullable(found.clip()).flatMap(tools.clips()::find),
                ReturnHistory.of(events),
                tools.effort().of(id),
                events.stream().anyMatch(e -> e.kind() == EventKind.INTRO_SENT));
    }
}
