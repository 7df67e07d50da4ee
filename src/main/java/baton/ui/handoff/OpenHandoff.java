package baton.ui.handoff;

import baton.brief.DiscoveryQuestions;
import baton.handoff.ClipComment;
import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffPermissions;
import baton.handoff.HandoffStatus;
import baton.handoff.Question;
import baton.handoff.TakingBack;
import baton.insight.FeedbackVisibility;
import baton.people.Person;
import baton.playback.Coverage;
import baton.playback.PlaybackSpeed;
import baton.playback.Viewing;
import baton.recording.Caption;
import baton.recording.Clip;
import baton.recording.ClipNotes;
import baton.recording.ClipStore;
import baton.ui.handoff.delivery.Delivered;
import baton.ui.kit.ClipExtras;
import baton.ui.transcript.BriefingContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything about a handoff as its reader sees it, read at one moment.
///
/// @param clip its briefing
/// @param poster the picture that stands for it; the file may be missing
/// @param condition of the briefing's file
/// @param resumeAt where this reader left it
/// @param names of everybody, by id
/// @param deadlines everything that was ever due on it, soonest first
/// @param viewings what everybody has really played of the briefing
/// @param captions what is said in the briefing
/// @param team everybody who is active
public record OpenHandoff(
        Handoff handoff,
        Person reader,
        Person sender,
        Optional<Person> receiver,
        Optional<Clip> clip,
        ClipStore.Condition condition,
        long arrived,
        Optional<Path> file,
        Optional<Path> poster,
        Duration resumeAt,
        PlaybackSpeed speed,
        List<HandoffEvent> events,
        Optional<Feedback> feedback,
        Map<UUID, String> names,
        List<Deadline> deadlines,
        List<Viewing> viewings,
        List<Caption> captions,
        List<Person> team) {
    /// How its briefing is shown.
    ///
    /// @param mine what this reader has played by now; null for its sender, who sees what its receiver has
    ClipExtras extras(@Nullable Viewing mine) {
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
                poster.orElse(null),
                around(mine));
    }

    private ClipExtras.Around around(@Nullable Viewing mine) {
        var seen = mine == null ? receiver.map(r -> viewing(r.id())).orElse(Viewing.none(reader.id())) : mine;
        return new ClipExtras.Around(
                moments().stream()
                        .map(m -> new ClipExtras.Mark(m.place(), m.words(), false))
                        .toList(),
                parts(seen.played()),
                parts(seen.replayed()),
                captions.stream()
                        .map(c -> new ClipExtras.Part(c.from(), c.to(), c.text()))
                        .toList());
    }

    private static List<ClipExtras.Part> parts(Coverage coverage) {
        return coverage.spans().stream()
                .map(s -> new ClipExtras.Part(Duration.ofMillis(s.from()), Duration.ofMillis(s.to()), ""))
                .toList();
    }

    /// What somebody has played of it.
    Viewing viewing(UUID person) {
        return viewings.stream()
                .filter(v -> v.person().equals(person))
                .findFirst()
                .orElse(Viewing.none(person));
    }

    /// How long the briefing plays; zero without one.
    Duration length() {
        return clip.map(Clip::length).orElse(Duration.ZERO);
    }

    /// What its receiver has played of it: the evidence that it was received.
    Coverage played() {
        return receiver.map(r -> viewing(r.id()).played()).orElse(Coverage.NONE);
    }

    /// Comments on moments of this briefing, in its order.
    List<ClipComment> moments() {
        return clip.map(c -> ClipComment.of(events, c.id())).orElse(List.of());
    }

    Delivered delivered() {
        return new Delivered(handoff, reader, isSender() ? receiver : Optional.of(sender), names);
    }

    BriefingContext briefing() {
        return new BriefingContext(handoff, reader, sender, receiver, clip, names);
    }

    boolean isReceiver() {
        return reader.id().equals(handoff.content().receiver());
    }

    boolean isSender() {
        return reader.id().equals(handoff.sender());
    }

    /// Whether this reader sees how its receiver scored it: only the two who met over it, and managers.
    boolean readsScores() {
        return feedback.filter(f -> FeedbackVisibility.mayRead(reader, handoff.sender(), f.by()))
                .isPresent();
    }

    /// What became of the deal, as it was put down last; null if nobody has.
    EventPayload.@Nullable Deal deal() {
        return events.reversed().stream()
                .map(HandoffEvent::payload)
                .filter(EventPayload.Deal.class::isInstance)
                .map(EventPayload.Deal.class::cast)
                .findFirst()
                .orElse(null);
    }

    boolean isPaused() {
        return deadlines.stream().anyMatch(Deadline::isPaused);
    }

    /// Whether this reader may let the clocks stand still.
    boolean canPause() {
        return HandoffPermissions.mayPause(handoff, reader.id(), deadlines);
    }

    /// The newest deadline of a kind.
    Optional<Deadline> deadline(DeadlineKind kind) {
        return deadlines.stream()
                .filter(d -> d.kind() == kind
                        && d.closedBy() != EventKind.REASSIGNED
                        && d.closedBy() != EventKind.TAKEN_BACK
                        && d.closedBy() != EventKind.RESUMED)
                .max(Comparator.comparing(Deadline::isOpen).thenComparing(Deadline::startedAt));
    }

    List<Question> questions() {
        return Question.of(handoff, events);
    }

    /// Questions that wait for this reader.
    List<Question> toAnswer() {
        return questions().stream()
                .filter(q -> !q.isAnswered() && q.to().equals(reader.id()))
                .toList();
    }

    /// Lines of the checklist that are ticked.
    Set<String> ticked() {
        var lines = new HashSet<String>();
        for (var event : events) {
            if (event.kind() == EventKind.CHECKED) {
                lines.add(event.payload().words());
            } else if (event.kind() == EventKind.UNCHECKED) {
                lines.remove(event.payload().words());
            }
        }
        return lines;
    }

    /// What to ask in the meeting: what the record does not know, as its receiver has added to it and struck out.
    List<String> discovery() {
        var questions = new ArrayList<>(DiscoveryQuestions.of(handoff.content()));
        for (var event : events) {
            var words = event.payload().words();
            if (event.kind() == EventKind.DISCOVERY_ADDED && !questions.contains(words)) {
                questions.add(words);
            } else if (event.kind() == EventKind.DISCOVERY_DROPPED) {
                questions.remove(words);
            }
        }
        return List.copyOf(questions);
    }

    /// Whether this reader may still give it back to its sender.
    boolean canReturn() {
        return isReceiver() && handoff.status().canMoveTo(HandoffStatus.RETURNED);
    }

    /// What can be observed: that it was opened, when, and how much of the briefing was really played.
    String evidence(Coverage watched) {
        var opened = last(EventKind.OPENED).map(e -> "opened " + e.at()).orElse("");
        return clip.map(c -> opened + ", " + watched.percentOf(c.length()) + " % of the briefing played")
                .orElse(opened + ", no briefing");
    }

    /// Whether the reader is its receiver and it stands there.
    boolean isMine(HandoffStatus status) {
        return reader.id().equals(handoff.content().receiver()) && handoff.status() == status;
    }

    /// After the meeting has begun; before that there is nothing to report.
    boolean canGiveFeedback(Instant now) {
        return HandoffPermissions.mayReport(handoff, reader.id(), now);
    }

    /// The last event of a kind since its receiver has received it: what the one before did is not theirs.
    Optional<HandoffEvent> last(EventKind kind) {
        var counted = TakingBack.standing(events);
        var since = 0;
        for (int i = 0; i < counted.size(); i++) {
            since = counted.get(i).kind() == EventKind.REASSIGNED ? i : since;
        }
        return counted.stream().skip(since).filter(e -> e.kind() == kind).reduce((_, later) -> later);
    }
}
