package baton.ui.player;

import baton.handoff.EventKind;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.recording.Clip;
import baton.recording.ClipNotes;
import baton.recording.ClipStore;
import baton.ui.kit.ClipExtras;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Everything about a handoff as its reader sees it, read at one moment.
///
/// @param clip its briefing
/// @param poster the picture that stands for it; the file may be missing
/// @param condition of the briefing's file
/// @param resumeAt where this reader left it
/// @param names of everybody, by id
public record OpenHandoff(
        Handoff handoff,
        Person reader,
        Person sender,
        Optional<Person> receiver,
        Optional<Clip> clip,
        ClipStore.Condition condition,
        Optional<Path> file,
        Optional<Path> poster,
        Duration resumeAt,
        PlaybackSpeed speed,
        List<HandoffEvent> events,
        Optional<Feedback> feedback,
        Map<UUID, String> names) {
    /// How its briefing is shown.
    ClipExtras extras() {
        var notes = clip.map(Clip::notes).orElse(ClipNotes.NONE);
        return new ClipExtras(
                notes.trim().start(),
                notes.trim().end(),
                false,
                notes.gain(),
                notes.chapters().stream()
                        .map(c -> new ClipExtras.Mark(c.at(), c.name(), c.mustCover()))
                        .toList(),
                notes.waveformBytes(),
                poster.orElse(null));
    }

    /// Whether the reader is its receiver and it stands there.
    boolean isMine(HandoffStatus status) {
        return reader.id().equals(handoff.content().receiver()) && handoff.status() == status;
    }

    /// After the meeting has begun; before that there is nothing to report (row 111).
    boolean canGiveFeedback(Instant now) {
        var owned = isMine(HandoffStatus.ACCEPTED) || isMine(HandoffStatus.TOUCHED) || isMine(HandoffStatus.MET);
        return owned
                && handoff.content()
                        .fields()
                        .meeting()
                        .start()
                        .map(start -> !now.isBefore(start.toInstant()))
                        .orElse(true);
    }

    /// The last event of a kind.
    Optional<HandoffEvent> last(EventKind kind) {
        return events.stream().filter(e -> e.kind() == kind).reduce((_, later) -> later);
    }
}
