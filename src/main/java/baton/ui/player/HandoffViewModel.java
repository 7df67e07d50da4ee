package baton.ui.player;

import baton.handoff.EventKind;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.HandoffDesk;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.HandoffStore;
import baton.handoff.MeetingOutcome;
import baton.handoff.RecordField;
import baton.handoff.ReturnReason;
import baton.handoff.TeamRules.HotAction;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.playback.ViewingStore;
import baton.recording.Clip;
import baton.recording.ClipStore;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One handoff open before a reader: what stands in it, and what this reader may do with it now.
public final class HandoffViewModel {
    private final HandoffDesk desk;
    private final HandoffStore store;
    private final PeopleStore people;
    private final ClipStore clips;
    private final ViewingStore viewing;
    private final Background background;
    private final Background.Latest opening;
    private final Notices notices;
    private final InstantSource clock;
    private final Strings strings;
    private final TimeWords times;
    private final ReadOnlyObjectWrapper<@Nullable OpenHandoff> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Duration furthest = Duration.ZERO;

    public HandoffViewModel(
            HandoffDesk desk,
            HandoffStore store,
            PeopleStore people,
            ClipStore clips,
            ViewingStore viewing,
            Background background,
            Notices notices,
            InstantSource clock,
            Strings strings) {
        this.desk = desk;
        this.store = store;
        this.people = people;
        this.clips = clips;
        this.viewing = viewing;
        this.background = background;
        opening = background.latest();
        this.notices = notices;
        this.clock = clock;
        this.strings = strings;
        times = new TimeWords(strings);
    }

    public ReadOnlyObjectProperty<@Nullable OpenHandoff> openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean canAccept() {
        return isMine(HandoffStatus.OPENED);
    }

    public boolean canTouch() {
        return isMine(HandoffStatus.ACCEPTED);
    }

    public boolean canGiveFeedback() {
        var shown = open.get();
        return shown != null && shown.canGiveFeedback(clock.instant());
    }

    private boolean isMine(HandoffStatus status) {
        var shown = open.get();
        return shown != null && shown.isMine(status);
    }

    /// What comes next and when, in words: the first touch, or the report after the meeting; empty if nothing is due.
    public String dueWords() {
        var shown = open.get();
        if (shown == null) {
            return "";
        }
        var now = clock.instant();
        var zone = shown.reader().zone();
        var handoff = shown.handoff();
        if (handoff.dueAt() != null && handoff.status().awaitsFirstTouch()) {
            return strings.get("inbox.touch", times.due(handoff.dueAt(), now, zone));
        }
        return handoff.status() == HandoffStatus.TOUCHED && !shown.canGiveFeedback(now)
                ? handoff.content()
                        .fields()
                        .meeting()
                        .start()
                        .map(start -> strings.get("player.feedbackFrom", times.moment(start.toInstant(), now, zone)))
                        .orElse("")
                : "";
    }

    /// Why it is due then: what was noted at the hand-off.
    public String whyDue() {
        return Optional.ofNullable(open.get())
                .flatMap(shown -> shown.last(EventKind.HANDED_OFF))
                .map(HandoffEvent::what)
                .orElse("");
    }

    /// Who did what and when, oldest first.
    public List<String> history() {
        var shown = open.get();
        if (shown == null) {
            return List.of();
        }
        return shown.events().stream()
                .filter(e -> e.kind() != EventKind.EDITED)
                .map(e -> strings.get(
                        "player.event",
                        times.moment(e.at(), clock.instant(), shown.reader().zone()),
                        shown.names().getOrDefault(e.person(), ""),
                        words(e)))
                .toList();
    }

    /// What happened, with what matters of it: who was chosen instead, why it passed, which step began.
    private String words(HandoffEvent event) {
        return switch (event.kind()) {
            case ACTION_DONE ->
                strings.get(
                        "player.event.detail", strings.of(event.kind()), strings.of(HotAction.valueOf(event.what())));
            case ROUTED, OVERRIDDEN -> strings.get("player.event.detail", strings.of(event.kind()), event.what());
            default -> strings.of(event.kind());
        };
    }

    // Commands

    /// Opens it; for its receiver that is the moment it counts as seen (row 135).
    public void open(Person reader, UUID id) {
        furthest = Duration.ZERO;
        open.set(null);
        opening.run(
                () -> {
                    var found = store.find(id).orElseThrow();
                    return read(desk.open(found, reader.id()), reader);
                },
                open::set,
                notices.orTell());
    }

    public void close() {
        open.set(null);
    }

    private OpenHandoff read(Handoff handoff, Person reader) {
        var team = people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var clip = Optional.ofNullable(handoff.clip()).flatMap(clips::find);
        var condition = clip.map(clips::condition).orElse(ClipStore.Condition.MISSING);
        return new OpenHandoff(
                handoff,
                reader,
                team.get(handoff.sender()),
                Optional.ofNullable(handoff.content().receiver()).map(team::get),
                clip,
                condition,
                clip.map(clips::path),
                clip.map(clips::poster),
                clip.map(c -> viewing.position(reader.id(), c.id())).orElse(Duration.ZERO),
                viewing.speed(reader.id()),
                store.events(handoff.id()),
                store.feedback(handoff.id()),
                team.values().stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    /// Remembers where the reader is, continuously (row W9).
    public void watchedTo(Duration position) {
        var shown = open.get();
        if (shown == null || shown.clip().isEmpty()) {
            return;
        }
        if (position.compareTo(furthest) > 0) {
            furthest = position;
        }
        var clip = shown.clip().get().id();
        var reader = shown.reader().id();
        background.run(
                () -> {
                    viewing.savePosition(reader, clip, position);
                    return true;
                },
                _ -> {},
                notices.orTell());
    }

    public void speedChosen(PlaybackSpeed speed) {
        var shown = open.get();
        if (shown != null) {
            var reader = shown.reader().id();
            background.run(
                    () -> {
                        viewing.saveSpeed(reader, speed);
                        return true;
                    },
                    _ -> {},
                    notices.orTell());
        }
    }

    public void accept() {
        var shown = open.get();
        if (shown != null && canAccept()) {
            act(shown, () -> desk.accept(shown.handoff(), shown.reader().id(), evidence(shown)), "player.accepted");
        }
    }

    /// What can be observed: that it was opened, when, and how far the briefing was played (row 75).
    private String evidence(OpenHandoff shown) {
        var opened = shown.last(EventKind.OPENED).map(e -> "opened " + e.at()).orElse("");
        return shown.clip()
                .map(c -> opened + ", briefing played to " + TimeWords.length(played(c)) + " of "
                        + TimeWords.length(c.length()))
                .orElse(opened + ", no briefing");
    }

    /// What was cut from its start was not played.
    private Duration played(Clip clip) {
        var start = clip.notes().trim().start();
        return furthest.compareTo(start) < 0 ? Duration.ZERO : furthest.minus(start);
    }

    public void giveBack(ReturnReason reason, String words) {
        var shown = open.get();
        if (shown != null && canAccept()) {
            act(shown, () -> desk.giveBack(shown.handoff(), shown.reader().id(), reason, words), "player.returned");
        }
    }

    public void touch(FirstTouch kind) {
        var shown = open.get();
        if (shown != null && canTouch()) {
            act(shown, () -> desk.touch(shown.handoff(), shown.reader().id(), kind), "player.touched");
        }
    }

    public void giveFeedback(MeetingOutcome outcome, int match, Set<RecordField> wrong, String words) {
        var shown = open.get();
        if (shown != null && canGiveFeedback()) {
            act(
                    shown,
                    () -> desk.giveFeedback(shown.handoff(), shown.reader().id(), outcome, match, wrong, words),
                    "player.feedbackGiven");
        }
    }

    private void act(OpenHandoff shown, Callable<Handoff> work, String done) {
        busy.set(true);
        background.run(
                () -> read(work.call(), shown.reader()),
                changed -> {
                    busy.set(false);
                    // The reader may have gone on to another one meanwhile.
                    if (shown.equals(open.get())) {
                        open.set(changed);
                    }
                    notices.tell(strings.get(
                            done, Texts.brief(changed.handoff().content().company())));
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                });
    }
}
