package baton.brief;

import baton.handoff.record.Content;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// The only facts that may leave for the prospect's side: what they said themselves, and what was agreed with them. A
/// text for the prospect is made from this and from nothing else, so that it cannot hold anything internal.
///
/// @param need their own sentence
/// @param promised what they were promised: they know it
public record PublicFacts(
        String company,
        String contact,
        String need,
        String speaker,
        Optional<ZonedDateTime> meeting,
        int minutes,
        List<String> attendees,
        String agenda,
        List<String> promised) {
    public PublicFacts {
        attendees = List.copyOf(attendees);
        promised = List.copyOf(promised);
    }

    /// The one door between a record and a text for the prospect.
    public static PublicFacts of(Content content) {
        var meeting = content.fields().meeting();
        return new PublicFacts(
                Wording.oneLine(content.company()),
                Wording.oneLine(content.contact().name()),
                content.fields().pain().quote().strip(),
                Wording.oneLine(content.fields().pain().speaker()),
                meeting.start(),
                meeting.minutes(),
                meeting.attendees(),
                meeting.agenda().strip(),
                content.more().promised());
    }
}
