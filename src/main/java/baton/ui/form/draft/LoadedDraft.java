package baton.ui.form.draft;

import baton.handoff.Booking;
import baton.handoff.Effort;
import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.ReturnHistory;
import baton.handoff.rules.Checklist;
import baton.people.Person;
import baton.recording.Clip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as it comes from the stores.
///
/// @param handoff null for one that is only begun
/// @param effort how long its sender has worked on it
/// @param returned how often the receiver gave it back, and why
/// @param done what was done beside the record
/// @param booked when the meeting was; empty without one
public record LoadedDraft(
        @Nullable Handoff handoff,
        List<Person> team,
        Optional<Clip> clip,
        ReturnHistory returned,
        Effort effort,
        Checklist.Done done,
        Optional<Instant> booked) {
    /// One that is only begun.
    public static final LoadedDraft NEW = new LoadedDraft(
            null,
            List.of(),
            Optional.empty(),
            ReturnHistory.NONE,
            Effort.NONE,
            new Checklist.Done(false, false, false),
            Optional.empty());

    public static LoadedDraft of(UUID id, FormServices tools) {
        var found = tools.store().find(id).orElseThrow();
        var events = tools.store().events(id);
        return new LoadedDraft(
                found,
                tools.people().all(),
                Optional.ofNullable(found.clip()).flatMap(tools.clips()::find),
                ReturnHistory.of(events),
                tools.effort().of(id),
                new Checklist.Done(
                        found.clip() != null, has(events, EventKind.INTRO_SENT), has(events, EventKind.IN_CRM)),
                Booking.since(found, events));
    }

    private static boolean has(List<HandoffEvent> events, EventKind kind) {
        return events.stream().anyMatch(e -> e.kind() == kind);
    }
}
