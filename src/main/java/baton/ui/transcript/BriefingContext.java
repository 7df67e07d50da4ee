package baton.ui.transcript;

import baton.handoff.Handoff;
import baton.people.Person;
import baton.recording.Clip;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the transcript of a briefing needs to know of its handoff.
///
/// @param names of everybody who may have had a hand in it
public record BriefingContext(
        Handoff handoff,
        Person reader,
        Person sender,
        Optional<Person> receiver,
        Optional<Clip> clip,
        Map<UUID, String> names) {
    /// Only the two whose handoff it is put words right.
    boolean mayChange() {
        var isParty = reader.id().equals(handoff.sender())
                || reader.id().equals(handoff.content().receiver());
        return clip.isPresent() && isParty;
    }
}
