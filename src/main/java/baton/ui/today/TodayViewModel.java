package baton.ui.today;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.DueItem;
import baton.handoff.FollowUpService;
import baton.inbox.ReminderRules;
import baton.inbox.Today;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.ListState;
import baton.ui.kit.LiveList;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is due from the current user, and the reminders that go with it. Asks again every few seconds: time passes,
/// and other windows write.
public final class TodayViewModel {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final Today today;
    private final ActivityViewModel activity;
    private final FollowUpService service;
    private final LiveList live;
    private final InstantSource clock;
    private final Strings strings;
    private final TimeWords times;
    private final NoticeWords words;
    private final ReminderRules bell = new ReminderRules();
    /// Given and written down, not told yet, by whom they are for: an answer that was overtaken must not take them
    /// along.
    private final Map<UUID, Queue<ReminderRules.Ring>> untold = new ConcurrentHashMap<>();

    private final ObservableList<TodayRow> rows = FXCollections.observableArrayList();
    private final ObservableList<TodayRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper late = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private @Nullable Person me;

    public TodayViewModel(
            Today today,
            ActivityViewModel activity,
            FollowUpService service,
            Background background,
            Notices notices,
            InstantSource clock,
            Strings strings) {
        this.today = today;
        this.activity = activity;
        // A reminder that is shown is not pushed away by small news: those stand in the list.
        activity.onNews(news -> {
            var shown = notice.get();
            if (shown == null || shown.kind() == null && shown.handoff() != null) {
                notice.set(news);
            }
        });
        this.service = service;
        live = new LiveList(background, notices, LOOK_AGAIN);
        this.clock = clock;
        this.strings = strings;
        times = new TimeWords(strings);
        words = new NoticeWords(strings);
    }

    public ObservableList<TodayRow> rows() {
        return shownRows;
    }

    public ReadOnlyObjectProperty<ListState> contentProperty() {
        return live.stateProperty();
    }

    /// "3 due today, 1 late".
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return live.problemProperty();
    }

    /// How many are late.
    public ReadOnlyLongProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    /// The latest news; null when there is none, or it was dealt with.
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    // Commands

    /// @param number of [LiveList#whenChanged]
    public void whenChanged(LongSupplier number) {
        live.whenChanged(number);
    }

    /// Whose list it is.
    public void setPerson(Person person) {
        if (me == null || !me.id().equals(person.id())) {
            rows.clear();
            live.begin();
            notice.set(null);
            bell.forget();
        }
        me = person;
        activity.setPerson(person);
        refresh();
    }

    /// Nobody looks any more: no further questions.
    public void stop() {
        me = null;
        live.stop();
        activity.stop();
    }

    public void dismiss() {
        notice.set(null);
    }

    /// The handoff is open: what is news about it is in front of whoever reads it.
    public void read(UUID handoff) {
        var shown = notice.get();
        if (shown != null && handoff.equals(shown.handoff())) {
            dismiss();
        }
        activity.read(handoff);
    }

    /// Asks now, and again every few seconds.
    public void refresh() {
        var person = me;
        if (person == null) {
            return;
        }
        live.ask(() -> look(person), owed -> show(person, owed), this::refresh);
    }

    /// Reads what is owed, and gives the signals that are due: off the screen, for each is written down.
    private List<DueItem> look(Person person) {
        var now = clock.instant();
        var owed = today.owed(person.id());
        ReminderRules.due(owed, person, now).stream()
                .filter(r -> service.ring(r.item().deadline(), r.signal()))
                .forEach(untoldTo(person)::add);
        return owed;
    }

    private Queue<ReminderRules.Ring> untoldTo(Person person) {
        return untold.computeIfAbsent(person.id(), _ -> new ConcurrentLinkedQueue<>());
    }

    private void show(Person person, List<DueItem> owed) {
        if (me == null || !me.id().equals(person.id())) {
            return;
        }
        var now = clock.instant();
        var found =
                Today.entries(owed, now).stream().map(e -> row(e, person, now)).toList();
        // The same again must not disturb who is reading.
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
        late.set(found.stream().filter(TodayRow::late).count());
        summary.set(found.isEmpty() ? "" : strings.get("today.summary", found.size(), late.get()));
        live.shows(!found.isEmpty());
        var rings = new ArrayList<>(bell.news(owed, person, now));
        var waiting = untoldTo(person);
        for (var ring = waiting.poll(); ring != null; ring = waiting.poll()) {
            rings.add(ring);
        }
        if (!rings.isEmpty()) {
            notice.set(words.of(rings, person, now));
        }
    }

    private TodayRow row(Today.Entry entry, Person reader, Instant now) {
        var handoff = entry.handoff();
        var deadline = entry.next();
        var contact = Texts.brief(handoff.content().contact().name());
        var company = Texts.brief(handoff.content().company());
        return new TodayRow(
                handoff.id(),
                deadline.kind(),
                deadline.isPaused() ? strings.get("inbox.paused") : times.due(deadline.dueAt(), now, reader.zone()),
                contact.isBlank()
                        ? strings.get("today.what.company", strings.of(deadline.kind()), company)
                        : strings.get("today.what", strings.of(deadline.kind()), contact, company),
                entry.later().isEmpty()
                        ? ""
                        : strings.get(
                                "today.then",
                                entry.later().stream()
                                        .map(d -> then(d, reader, now))
                                        .distinct()
                                        .collect(Collectors.joining(", "))),
                deadline.why(),
                strings.of(Doing.of(deadline.kind())),
                deadline.isLate(now),
                handoff.status().isWithSender());
    }

    private String then(Deadline deadline, Person reader, Instant now) {
        return strings.get(
                "today.then.one", strings.of(deadline.kind()), times.moment(deadline.dueAt(), now, reader.zone()));
    }

    /// What Enter does about it.
    enum Doing {
        OPEN,
        LOG_TOUCH,
        REPORT,
        PREPARE,
        ANSWER,
        MEND,
        FLAG,
        RECORD;

        static Doing of(DeadlineKind kind) {
            return switch (kind) {
                case FIRST_TOUCH -> LOG_TOUCH;
                case FEEDBACK -> REPORT;
                case PREPARE -> PREPARE;
                case ANSWER, REPLY -> ANSWER;
                case REWORK -> MEND;
                case FLAG -> FLAG;
                case RECORD_BRIEFING -> RECORD;
                case ACKNOWLEDGE, WARM_HOLD, HOLDING, CONFIRMATION, NEXT_TOUCH -> OPEN;
            };
        }
    }
}
