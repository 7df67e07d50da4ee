package baton.handoff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes a change of a handoff: its events, the deadlines they affect and the new state, in one transaction.
final class HandoffChangeWriter {
    private final HandoffStore store;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Deadlines deadlines;

    HandoffChangeWriter(HandoffStore store, InstantSource clock, Supplier<UUID> ids, Deadlines deadlines) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.deadlines = deadlines;
    }

    HandoffStore store() {
        return store;
    }

    Instant now() {
        return clock.instant();
    }

    UUID id() {
        return ids.get();
    }

    HandoffEvent event(Handoff handoff, UUID person, Instant at, EventKind kind, EventPayload payload) {
        return new HandoffEvent(ids.get(), handoff.id(), at, person, kind, payload);
    }

    /// @param words may be empty
    HandoffEvent event(Handoff handoff, UUID person, Instant at, EventKind kind, String words) {
        return event(handoff, person, at, kind, new EventPayload.Words(words));
    }

    /// One event that changes no state.
    ///
    /// @param words may be empty
    Handoff note(Handoff handoff, UUID person, EventKind kind, String words) {
        return note(handoff, person, kind, new EventPayload.Words(words));
    }

    Handoff note(Handoff handoff, UUID person, EventKind kind, EventPayload payload) {
        return save(handoff, List.of(event(handoff, person, now(), kind, payload)), null);
    }

    Handoff save(Handoff changed, List<HandoffEvent> why) {
        return save(changed, why, null);
    }

    Handoff save(Handoff changed, List<HandoffEvent> why, @Nullable Feedback feedback) {
        var before = changed.version() == 0 ? List.<Deadline>of() : store.deadlines(changed.id());
        var set = deadlines.after(changed, why, before);
        var all = new ArrayList<>(set);
        before.stream()
                .filter(Deadline::isOpen)
                .filter(d -> set.stream().noneMatch(s -> s.id().equals(d.id())))
                .forEach(all::add);
        var due = Deadline.firstTouch(changed.dueAt(), all);
        return store.save(new HandoffStore.Change(changed.withDue(due), why, set, feedback));
    }
}
