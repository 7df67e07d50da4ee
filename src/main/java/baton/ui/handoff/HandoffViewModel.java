package baton.ui.handoff;

import baton.handoff.Deadline;
import baton.handoff.EventPayload;
import baton.handoff.FirstTouch;
import baton.handoff.FollowUpService;
import baton.handoff.Handoff;
import baton.handoff.HandoffPermissions;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStatus;
import baton.handoff.HandoffStore;
import baton.handoff.MeetingReport;
import baton.handoff.ReturnReason;
import baton.people.Person;
import baton.recording.Clip;
import baton.recording.ClipStore;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One handoff open before a reader: what stands in it, and what this reader may do with it now.
public final class HandoffViewModel {
    private static final long MEGABYTE = 1_000_000;
    private static final int PERCENT = 100;
    private final HandoffService service;
    private final HandoffStore store;
    private final HandoffReading reading;
    private final FollowUpService followUp;
    private final Background background;
    private final Background.Latest opening;
    private final Background.Latest ahead;
    private final Notices notices;
    private final InstantSource clock;
    private final Elsewhere elsewhere;
    private final Onlookers onlookers;
    private final Strings strings;
    private final TimeWords times;
    private final ReadOnlyObjectWrapper<@Nullable OpenHandoff> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final WatchProgressSaver watching;
    private final SmallActs small;
    private final HistoryWords historyWords;
    private final DueWords dueWords;
    private final Deleting deleting;
    private final TakeBack takingBack;
    private boolean ownChange;

    public HandoffViewModel(
            HandoffServices services, TrashAction trashing, Background background, Notices notices, Strings strings) {
        service = services.service();
        store = services.store();
        followUp = services.followUp();
        clock = services.clock();
        elsewhere = services.elsewhere();
        reading = new HandoffReading(store, services.people(), services.clips(), services.viewing());
        deleting = new Deleting(this, trashing);
        takingBack = new TakeBack(this, services, background, notices, strings);
        this.background = background;
        opening = background.latest();
        ahead = background.latest();
        this.notices = notices;
        this.strings = strings;
        onlookers = new Onlookers(this, elsewhere, background, notices, strings);
        times = new TimeWords(strings);
        watching = new WatchProgressSaver(services.viewing(), background, notices);
        small = new SmallActs(this, followUp);
        historyWords = new HistoryWords(strings);
        dueWords = new DueWords(strings);
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

    /// Also after it was accepted: what turns out wrong only then.
    public boolean canReturn() {
        var shown = open.get();
        return shown != null && shown.canReturn();
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

    /// What is due next and when, in words; empty if nothing is.
    public String dueWords() {
        var shown = open.get();
        return shown == null ? "" : dueWords.of(shown, clock.instant());
    }

    /// Why it is due then.
    public String whyDue() {
        var shown = open.get();
        return shown == null
                ? ""
                : DueWords.next(shown, clock.instant()).map(Deadline::why).orElse("");
    }

    /// Who did what and when, oldest first; then which managers looked at it.
    public List<String> history() {
        var shown = open.get();
        return shown == null
                ? List.of()
                : Stream.concat(
                                historyWords.of(shown, clock.instant()).stream(),
                                onlookers.looksProperty().get().stream())
                        .toList();
    }

    /// What this reader may do beside accepting, touching and reporting back; what is asked for comes first.
    List<HandoffAction> acts() {
        var shown = open.get();
        return shown == null
                ? List.of()
                : Arrays.stream(HandoffAction.values())
                        .filter(a -> a.isAllowed(shown, clock.instant()))
                        .toList();
    }

    boolean isAsked(HandoffAction act) {
        var shown = open.get();
        return shown != null && act.isAsked(shown, clock.instant());
    }

    /// Whether what is shown changed by an act of this reader, not by another window or the clock.
    boolean isOwnChange() {
        return ownChange;
    }

    Instant now() {
        return clock.instant();
    }

    /// A moment on the reader's clock.
    String moment(Instant at) {
        var shown = open.get();
        return shown == null
                ? ""
                : times.moment(at, clock.instant(), shown.reader().zone());
    }

    // Commands

    /// Opens it; for its receiver that is the moment it counts as seen.
    public void open(Person reader, UUID id) {
        open.set(null);
        onlookers.forget();
        opening.run(
                () -> {
                    var found = store.find(id).orElseThrow();
                    return read(followUp.seeQuestions(service.open(found, reader.id()), reader.id()), reader);
                },
                shown -> {
                    watching.begin(reader.id(), shown.handoff().clip(), shown.isSender(), shown.viewing(reader.id()));
                    open.set(shown);
                    onlookers.entered(id, reader.id());
                    if (shown.condition() == ClipStore.Condition.AWAY) {
                        shown.clip().map(Clip::id).ifPresent(elsewhere::fetch);
                    }
                },
                notices.orTell());
    }

    /// Why there is no briefing to be played, in a sentence.
    String clipWords(OpenHandoff shown) {
        var clip = shown.clip();
        if (clip.isEmpty()) {
            return strings.get("player.clip.none");
        }
        return switch (shown.condition()) {
            case AWAY ->
                strings.get(
                        "player.clip.away",
                        TimeWords.length(clip.get().length()),
                        Math.max(1, clip.get().bytes() / MEGABYTE),
                        shown.arrived() * PERCENT / Math.max(1, clip.get().bytes()));
            case FOLDER_MISSING -> strings.get("player.clip.folderMissing");
            case FINE, MISSING, DAMAGED -> strings.get("player.clip.missing");
        };
    }

    /// Reads it again: time has passed, or another window wrote.
    public void refresh() {
        var shown = open.get();
        if (shown != null && !busy.get()) {
            onlookers.look(shown.handoff().id());
            opening.run(
                    () -> store.find(shown.handoff().id())
                            .map(h -> read(h, shown.reader()))
                            // Moved to the trash in another window: what is shown stays, until somebody leaves it.
                            .orElse(shown),
                    fresh -> {
                        ownChange = false;
                        if (shown.equals(open.get())
                                && (fresh.handoff().version() != shown.handoff().version()
                                        || fresh.events().size()
                                                != shown.events().size()
                                        || fresh.condition() != shown.condition()
                                        || fresh.arrived() != shown.arrived()
                                        || shown.isSender() && !fresh.viewings().equals(shown.viewings()))) {
                            open.set(fresh);
                        }
                    },
                    notices.orTell());
        }
    }

    public void close() {
        // What is still being read is no longer wanted: it must not appear for the next person.
        opening.cancel();
        watching.end();
        onlookers.left();
        open.set(null);
    }

    private OpenHandoff read(Handoff handoff, Person reader) {
        return reading.read(handoff, reader);
    }

    /// Shows it without opening it: nobody counts it as seen.
    void peek(UUID reader, UUID id) {
        opening.run(() -> reading.read(id, reader), open::set, notices.orTell());
    }

    /// Reads one that may be wanted next.
    void lookAhead(UUID reader, UUID id, Consumer<OpenHandoff> done) {
        // Whoever opens it in earnest is told what is wrong with it.
        ahead.run(() -> reading.read(id, reader), done, _ -> {});
    }

    /// Nothing is wanted next any more.
    void forgetAhead() {
        ahead.cancel();
    }

    /// Remembers where the reader is, what they have played, and how fast.
    WatchProgressSaver watching() {
        return watching;
    }

    /// What needs no panel.
    SmallActs small() {
        return small;
    }

    /// Who else looks at it, and has looked.
    Onlookers onlookers() {
        return onlookers;
    }

    Deleting deleting() {
        return deleting;
    }

    TakeBack takingBack() {
        return takingBack;
    }

    public void accept() {
        var shown = open.get();
        if (shown != null && canAccept()) {
            act(
                    shown,
                    () -> service.accept(shown.handoff(), shown.reader().id(), shown.evidence(watching.played())),
                    "player.accepted");
        }
    }

    public void giveBack(ReturnReason reason, String words) {
        var shown = open.get();
        if (shown != null && shown.canReturn()) {
            act(shown, () -> service.giveBack(shown.handoff(), shown.reader().id(), reason, words), "player.returned");
        }
    }

    public void touch(FirstTouch kind) {
        var shown = open.get();
        if (shown != null && canTouch()) {
            act(shown, () -> service.touch(shown.handoff(), shown.reader().id(), kind), "player.touched");
        }
    }

    void giveFeedback(MeetingReport report) {
        var shown = open.get();
        if (shown != null && canGiveFeedback()) {
            act(
                    shown,
                    () -> service.giveFeedback(shown.handoff(), shown.reader().id(), report),
                    "player.feedbackGiven");
        }
    }

    /// Puts down what became of the deal.
    void tellDeal(EventPayload.Deal deal) {
        var shown = open.get();
        if (shown != null && HandoffPermissions.mayTellDeal(shown.handoff(), shown.reader())) {
            act(shown, () -> followUp.tellDeal(shown.handoff(), shown.reader(), deal), "outcome.told");
        }
    }

    /// Does one of the other acts.
    void perform(HandoffAction act, ActionInput given) {
        var shown = open.get();
        if (shown != null && act.isAllowed(shown, clock.instant())) {
            act(
                    shown,
                    () -> given.perform(act, followUp, shown),
                    company -> strings.get("player.acted", company, strings.of(act.kind())));
        }
    }

    private void act(OpenHandoff shown, Callable<Handoff> work, String done) {
        act(shown, work, company -> strings.get(done, company));
    }

    /// @param done what to tell, from the company's name; empty for nothing
    void act(OpenHandoff shown, Callable<Handoff> work, UnaryOperator<String> done) {
        busy.set(true);
        background.run(
                () -> read(work.call(), shown.reader()),
                changed -> {
                    busy.set(false);
                    // The reader may have gone on to another one meanwhile.
                    ownChange = true;
                    if (shown.equals(open.get())) {
                        open.set(changed);
                    }
                    var news =
                            done.apply(Texts.brief(changed.handoff().content().company()));
                    if (!news.isEmpty()) {
                        takingBack.tell(news, changed);
                    }
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                });
    }
}
