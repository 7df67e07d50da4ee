package baton.ui.form;

import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStore;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.recording.Clip;
import baton.recording.ClipStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as it comes from the stores.
///
/// @param handoff null for one that is only begun
/// @param returned why the receiver gave it back last; empty if they never did
record Loaded(@Nullable Handoff handoff, List<Person> team, Optional<Clip> clip, String returned) {
    static Loaded of(UUID id, HandoffStore store, PeopleStore people, ClipStore clips) {
        var found = store.find(id).orElseThrow();
        var returned = store.events(id).stream()
                .filter(e -> e.kind() == EventKind.RETURNED)
                .reduce((_, last) -> last)
                .map(HandoffEvent::what)
                .orElse("");
        return new Loaded(found, people.all(), Optional.ofNullable(found.clip()).flatMap(clips::find), returned);
    }
}
