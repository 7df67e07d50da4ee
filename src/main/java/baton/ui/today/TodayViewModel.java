package baton.ui.today;

import baton.brief.FiveLineBrief;
import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.DueItem;
import baton.handoff.FollowUpDesk;
import baton.inbox.Bell;
import baton.inbox.Today;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

/// What is due from whoever sits here, and the signals that go with it. Looks again by itself: time passes, and other
/// windows write.
public final class TodayViewModel {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    /// More signals at once than this are told as one: a computer that slept does not storm.
    private static final int AT_ONCE = 1;

    private static final int NAMED = 5;
    private static final int MOST_LINES = 7;

    /// What the list can show instead of rows.
    public enum Content {
        LOADING,
        EMPTY,
        ROWS,
        BROKEN
    }

    private final Today today;
    private final FollowUpDesk desk;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final InstantSource clock;
    private final Strings strings;
    private final TimeWords times;
    private final Bell bell = new Bell();
    /// Given and written down, not told yet, by whom they are for: an answer that was overtaken must not take them
    /// along.
    private final Map<UUID, Queue<Bell.Ring>> untold = new ConcurrentHashMap<>();

    private final ObservableList<TodayRow> rows = FXCollections.observableArrayList();
    private final ObservableList<TodayRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.LOADING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper late = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private @Nullable Person me;
    private Background.@Nullable Waiting next;

    public TodayViewModel(
            Today today,
            FollowUpDesk desk,
            Background background,
            Notices notices,
            InstantSource clock,
            Strings strings) {
        this.today = today;
        this.desk = desk;
        this.background = background;
        asking = background.latest();
        this.notices = notices;
        this.clock = clock;
        this.strings = strings;
        times = new TimeWords(strings);
    }

    public ObservableList<TodayRow> rows() {
        return shownRows;
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// "3 due today, 1 late".
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
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

    /// Whose list it is.
    public void setPerson(Person person) {
        if (me == null || !me.id().equals(person.id())) {
            rows.clear();
            content.set(Content.LOADING);
            notice.set(null);
            bell.forget();
        }
        me = person;
        refresh();
    }

    /// Nobody looks any more: no further questions.
    public void stop() {
        me = null;
        if (next != null) {
            next.cancel();
        }
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
    }

    /// Asks now, and again every few seconds.
    public void refresh() {
        var person = me;
        if (person == null) {
            return;
        }
        if (next != null) {
            next.cancel();
        }
        asking.run(() -> look(person), owed -> show(person, owed), error -> {
            problem.set(notices.sentence(error));
            content.set(Content.BROKEN);
        });
        next = background.after(LOOK_AGAIN, this::refresh);
    }

    /// Reads what is owed, and gives the signals that are due: off the screen, for each is written down.
    private List<DueItem> look(Person person) {
        var now = clock.instant();
        var owed = today.owed(person.id());
        Bell.due(owed, person, now).stream()
                .filter(r -> desk.ring(r.item().deadline(), r.signal()))
                .forEach(untoldTo(person)::add);
        return owed;
    }

    private Queue<Bell.Ring> untoldTo(Person person) {
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
        problem.set("");
        content.set(found.isEmpty() ? Content.EMPTY : Content.ROWS);
        var rings = new ArrayList<>(bell.news(owed, person, now));
        var waiting = untoldTo(person);
        for (var ring = waiting.poll(); ring != null; ring = waiting.poll()) {
            rings.add(ring);
        }
        if (!rings.isEmpty()) {
            var about =
                    rings.stream().map(r -> r.item().handoff().id()).distinct().count();
            notice.set(about > AT_ONCE ? several(rings) : one(rings, person, now));
        }
    }

    /// What is due on one handoff: the gravest in the headline, then the rest, then the brief itself.
    private Notice one(List<Bell.Ring> rings, Person person, Instant now) {
        rings.sort(Comparator.comparingInt(Bell.Ring::signal)
                .reversed()
                .thenComparing(r -> r.item().deadline().dueAt()));
        var first = rings.getFirst().item();
        var lines = new ArrayList<String>();
        rings.stream().skip(1).filter(r -> r.signal() > 0).forEach(r -> lines.add(words(r, person, now)));
        lines.addAll(FiveLineBrief.of(first.handoff().content()));
        return new Notice(
                first.handoff().id(),
                first.deadline().kind(),
                words(rings.getFirst(), person, now),
                lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }

    private String words(Bell.Ring ring, Person person, Instant now) {
        var deadline = ring.item().deadline();
        var company = Texts.brief(ring.item().handoff().content().company());
        return ring.signal() == 0
                ? strings.get("today.news", strings.of(News.of(deadline.kind())), company)
                : strings.get(
                        "today.ring",
                        strings.of(deadline.kind()),
                        company,
                        times.due(deadline.dueAt(), now, person.zone()));
    }

    /// What somebody else's act means to whom it is for.
    enum News {
        ARRIVED,
        QUESTION,
        FEEDBACK,
        CAME_BACK;

        static News of(DeadlineKind kind) {
            return switch (kind) {
                case ANSWER -> QUESTION;
                case REPLY -> FEEDBACK;
                case REWORK -> CAME_BACK;
                default -> ARRIVED;
            };
        }
    }

    private Notice several(List<Bell.Ring> rings) {
        var names = rings.stream()
                .map(r -> strings.get(
                        "today.several.line",
                        Texts.brief(r.item().handoff().content().company()),
                        strings.of(r.item().deadline().kind())))
                .distinct()
                .toList();
        var lines = names.size() > NAMED ? new ArrayList<>(names.subList(0, NAMED)) : names;
        var handoffs =
                rings.stream().map(r -> r.item().handoff().id()).distinct().count();
        return new Notice(null, null, strings.get("today.several", handoffs), lines);
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
        FLAG;

        static Doing of(DeadlineKind kind) {
            return switch (kind) {
                case FIRST_TOUCH -> LOG_TOUCH;
                case FEEDBACK -> REPORT;
                case PREPARE -> PREPARE;
                case ANSWER, REPLY -> ANSWER;
                case REWORK -> MEND;
                case FLAG -> FLAG;
                case ACKNOWLEDGE, WARM_HOLD, HOLDING, CONFIRMATION, NEXT_TOUCH -> OPEN;
            };
        }
    }
}
