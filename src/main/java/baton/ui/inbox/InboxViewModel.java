package baton.ui.inbox;

import baton.brief.FiveLineBrief;
import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.inbox.Inbox;
import baton.inbox.InboxItem;
import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.ui.kit.Background;
import baton.ui.kit.ListState;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a person has received, or what they have sent and are writing. Keeps itself up to date while it is shown.
public final class InboxViewModel {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    /// Which side of the handoffs.
    public enum Side {
        RECEIVED,
        SENT
    }

    private final Side side;
    private final Inbox inbox;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final InstantSource clock;
    private final Strings strings;
    private final TimeWords times;

    private final ObservableList<InboxRow> rows = FXCollections.observableArrayList();
    private final ObservableList<InboxRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<ListState> content = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper unseen = new ReadOnlyLongWrapper();
    private @Nullable Person me;
    private Background.@Nullable Waiting next;

    public InboxViewModel(
            Side side, Inbox inbox, Background background, Notices notices, InstantSource clock, Strings strings) {
        this.side = side;
        this.inbox = inbox;
        this.background = background;
        asking = background.latest();
        this.notices = notices;
        this.clock = clock;
        this.strings = strings;
        times = new TimeWords(strings);
    }

    public Side side() {
        return side;
    }

    public ObservableList<InboxRow> rows() {
        return shownRows;
    }

    public ReadOnlyObjectProperty<ListState> contentProperty() {
        return content.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many nobody has looked at yet.
    public ReadOnlyLongProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    // Commands

    /// Whose list it is.
    public void setPerson(Person person) {
        if (me == null || !me.id().equals(person.id())) {
            rows.clear();
            content.set(ListState.LOADING);
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

    /// Asks now, and again every two seconds: another window may have written.
    public void refresh() {
        var person = me;
        if (person == null) {
            return;
        }
        if (next != null) {
            next.cancel();
        }
        asking.run(() -> side == Side.RECEIVED ? received(person) : sent(person), this::show, error -> {
            problem.set(notices.sentence(error));
            content.set(ListState.BROKEN);
        });
        next = background.after(LOOK_AGAIN, this::refresh);
    }

    private void show(List<InboxRow> found) {
        // The same again must not disturb who is reading: selection and place stay.
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
        unseen.set(found.stream().filter(InboxRow::unseen).count());
        problem.set("");
        content.set(found.isEmpty() ? ListState.EMPTY : ListState.ROWS);
    }

    private List<InboxRow> received(Person person) {
        return inbox.of(person.id()).stream().map(item -> row(item, person)).toList();
    }

    private List<InboxRow> sent(Person person) {
        return inbox.sentBy(person.id()).stream().map(item -> row(item, person)).toList();
    }

    private InboxRow row(InboxItem item, Person reader) {
        var other = item.other();
        return row(
                item.handoff(),
                other == null ? strings.get("inbox.noReceiver") : other.name(),
                item.briefing(),
                reader);
    }

    private InboxRow row(Handoff handoff, String other, Optional<Duration> briefing, Person reader) {
        var now = clock.instant();
        var record = handoff.content();
        var due = due(handoff, now, reader);
        return new InboxRow(
                handoff.id(),
                handoff.status().isWithSender(),
                record.company().isBlank() ? strings.get("inbox.noCompany") : Texts.brief(record.company()),
                Texts.brief(record.contact().name()),
                strings.get(side == Side.RECEIVED ? "inbox.from" : "inbox.to", other),
                record.fields()
                        .meeting()
                        .start()
                        .map(at -> strings.get("inbox.meets", times.moment(at.toInstant(), now, reader.zone())))
                        .orElse(""),
                FiveLineBrief.of(record),
                briefing.map(length -> strings.get(
                                "inbox.playsIn",
                                TimeWords.length(PlaybackSpeed.USUAL.receiverTime(length)),
                                PlaybackSpeed.USUAL.digits()))
                        .orElse(strings.get("inbox.noBriefing")),
                due,
                strings.of(handoff.status()),
                side == Side.RECEIVED && handoff.status() == HandoffStatus.HANDED_OFF,
                isLate(handoff, now));
    }

    private String due(Handoff handoff, Instant now, Person reader) {
        if (!handoff.status().awaitsFirstTouch()) {
            return "";
        }
        // Sent, and nothing due: everybody waits for the prospect (row C6).
        var at = handoff.dueAt();
        return at == null ? strings.get("inbox.paused") : strings.get("inbox.touch", times.due(at, now, reader.zone()));
    }

    private static boolean isLate(Handoff handoff, Instant now) {
        var at = handoff.dueAt();
        return at != null && handoff.status().awaitsFirstTouch() && now.isAfter(at);
    }
}
