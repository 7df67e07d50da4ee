package baton.ui.handoff;

import baton.handoff.Handoff;
import baton.handoff.HandoffStore;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.playback.ViewingStore;
import baton.recording.ClipStore;
import baton.ui.kit.Known;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads everything about one handoff, at one moment; slow.
record HandoffReading(HandoffStore store, PeopleStore people, ClipStore clips, ViewingStore viewing) {
    OpenHandoff read(UUID handoff, Person reader) {
        return read(store.find(handoff).orElseThrow(), reader);
    }

    /// By somebody who is known by id only.
    OpenHandoff read(UUID handoff, UUID reader) {
        return read(
                handoff,
                people.all().stream()
                        .filter(p -> p.id().equals(reader))
                        .findFirst()
                        .orElseThrow());
    }

    OpenHandoff read(Handoff handoff, Person reader) {
        var team = people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var clip = Optional.ofNullable(handoff.clip()).flatMap(clips::find);
        var receiver = handoff.content().receiver();
        var condition = clip.map(clips::condition).orElse(ClipStore.Condition.MISSING);
        return new OpenHandoff(
                handoff,
                reader,
                Known.of(team, handoff.sender()),
                Optional.ofNullable(receiver).map(team::get),
                clip,
                condition,
                clip.filter(_ -> condition == ClipStore.Condition.AWAY)
                        .map(clips::arrived)
                        .orElse(0L),
                clip.map(clips::path),
                clip.map(clips::poster),
                clip.map(c -> viewing.position(reader.id(), c.id())).orElse(Duration.ZERO),
                viewing.speed(reader.id()),
                store.events(handoff.id()),
                store.feedback(handoff.id()),
                team.values().stream().collect(Collectors.toMap(Person::id, Person::name)),
                store.deadlines(handoff.id()),
                clip.map(c -> viewing.viewings(c.id())).orElse(List.of()),
                clip.map(clips::captions).orElse(List.of()),
                team.values().stream().filter(Person::active).toList());
    }
}
