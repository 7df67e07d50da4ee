package baton.ui.inbox;

import baton.brief.JoinLink;
import baton.inbox.Inbox;
import baton.inbox.InboxFilter;
import baton.inbox.InboxItem;
import baton.inbox.InboxPage;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.ListState;
import baton.ui.kit.LiveList;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a person has received, or what they have sent and are writing. Keeps itself up to date while it is shown.
public final class InboxViewModel {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    /// After the last key, before a list that is not all here is looked through.
    private static final Duration TYPING = Duration.ofMillis(300);
    /// How many rows are read at first, and more each time.
    static final int PAGE = 500;

    private static final List<InboxFilter> OF_RECEIVED = List.of(
            InboxFilter.ALL,
            InboxFilter.UNSEEN,
            InboxFilter.MINE,
            InboxFilter.TODAY,
            InboxFilter.OVERDUE,
            InboxFilter.WAITING,
            InboxFilter.RETURNED);
    private static final List<InboxFilter> OF_SENT = List.of(
            InboxFilter.ALL,
            InboxFilter.RETURNED,
            InboxFilter.UNSEEN,
            InboxFilter.OVERDUE,
            InboxFilter.WAITING,
            InboxFilter.NO_INTRO,
            InboxFilter.IN_TIME);

    /// Which side of the handoffs.
    public enum Side {
        RECEIVED,
        SENT
    }

    private final Side side;
    private final Inbox inbox;
    private final Background background;
    private final LiveList live;
    private final InstantSource clock;
    private final InboxRows words;

    private final ObservableList<InboxRow> rows = FXCollections.observableArrayList();
    private final ObservableList<InboxRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<SoonRow> soon = FXCollections.observableArrayList();
    private final ObservableList<SoonRow> shownSoon = FXCollections.unmodifiableObservableList(soon);
    private final ReadOnlyLongWrapper unseen = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper rest = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Map<InboxFilter, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private Consumer<Runnable> around = Runnable::run;
    private List<InboxRow> all = List.of();
    private InboxFilter filter = InboxFilter.ALL;
    private String search = "";
    private String seenState = "";
    private int most = PAGE;
    private long total;
    private final AtomicInteger question = new AtomicInteger();
    private @Nullable Person me;
    private Background.@Nullable Waiting typing;

    /// What was found at one moment.
    ///
    /// @param state of the lists, and the minute: the same again says the same
    /// @param page what stands first
    /// @param rows of the page; of the whole list, if only some of it is wanted and the page does not hold it all
    private record Found(String state, InboxPage page, List<InboxRow> rows, List<SoonRow> soon) {}

    /// @param posters where the picture of a clip lies
    public InboxViewModel(
            Side side,
            Inbox inbox,
            Function<UUID, Path> posters,
            Background background,
            Notices notices,
            InstantSource clock,
            Strings strings) {
        this.side = side;
        this.inbox = inbox;
        this.background = background;
        live = new LiveList(background, notices, LOOK_AGAIN);
        this.clock = clock;
        words = new InboxRows(side == Side.RECEIVED, posters, strings);
    }

    public Side side() {
        return side;
    }

    /// What the list shows: of one part of it, what holds the words that are searched.
    public ObservableList<InboxRow> rows() {
        return shownRows;
    }

    /// The next meetings, what was not watched yet first.
    public ObservableList<SoonRow> soon() {
        return shownSoon;
    }

    public ReadOnlyObjectProperty<ListState> contentProperty() {
        return live.stateProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return live.problemProperty();
    }

    /// How many nobody has looked at yet.
    public ReadOnlyLongProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// How many each part holds.
    public ReadOnlyObjectProperty<Map<InboxFilter, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// How many rows the list has that are not read yet; more of them come with [#showMore].
    public ReadOnlyLongProperty restProperty() {
        return rest.getReadOnlyProperty();
    }

    /// The parts this list has.
    public List<InboxFilter> filters() {
        return side == Side.RECEIVED ? OF_RECEIVED : OF_SENT;
    }

    public @Nullable Person person() {
        return me;
    }

    // Commands

    /// @param number of [LiveList#whenChanged]
    public void whenChanged(LongSupplier number) {
        live.whenChanged(number);
    }

    /// Whose list it is.
    public void setPerson(Person person) {
        if (me == null || !me.id().equals(person.id())) {
            all = List.of();
            rows.clear();
            soon.clear();
            total = 0;
            filter = InboxFilter.ALL;
            most = PAGE;
            rest.set(0);
            live.begin();
        }
        me = person;
        seenState = "";
        refresh();
    }

    public void setFilter(InboxFilter chosen) {
        filter = chosen;
        narrowed();
    }

    /// @param typed words; all of them must be there
    public void setSearch(String typed) {
        search = InboxRows.folded(typed).strip();
        narrowed();
    }

    /// Reads the next rows of a long list.
    public void showMore() {
        most += PAGE;
        askAnew();
    }

    /// What is here is shown at once; where that is not all, the rest is looked through.
    private void narrowed() {
        showChosen();
        if (rest.get() > 0 || all.size() < total) {
            if (typing != null) {
                typing.cancel();
            }
            typing = background.after(TYPING, this::askAnew);
        }
    }

    private void askAnew() {
        seenState = "";
        refresh();
    }

    /// Nobody looks any more: no further questions.
    public void stop() {
        me = null;
        live.stop();
    }

    /// Asks now, and again every two seconds: another window may have written.
    public void refresh() {
        var person = me;
        if (person == null) {
            return;
        }
        var before = live.isBroken() ? "" : seenState;
        var wish = new Wish(person, filter, terms(), most, question.incrementAndGet());
        live.ask(() -> find(wish, before), this::show, this::refresh);
    }

    /// What is wanted of the list.
    private record Wish(Person person, InboxFilter filter, List<String> terms, int most, int number) {
        boolean isNarrow() {
            return filter != InboxFilter.ALL || !terms.isEmpty();
        }

        boolean isMetBy(InboxRow row) {
            return row.filters().contains(filter) && hasAll(row, terms);
        }
    }

    private static boolean hasAll(InboxRow row, List<String> terms) {
        return terms.stream().allMatch(row.words()::contains);
    }

    private List<String> terms() {
        return search.isEmpty() ? List.of() : List.of(search.split("\\s+"));
    }

    /// Cheap as long as nothing has changed and the minute is the same.
    private @Nullable Found find(Wish wish, String before) {
        var person = wish.person();
        var now = clock.instant();
        var state = person.id() + " " + inbox.state(person.id()) + now.truncatedTo(ChronoUnit.MINUTES);
        if (state.equals(before)) {
            return null;
        }
        var received = side == Side.RECEIVED;
        var page = received ? inbox.of(person.id(), now, wish.most()) : inbox.sentBy(person.id(), wish.most());
        var meetings = received ? Inbox.beforeTheCall(page.items(), now) : List.<InboxItem>of();
        var items = page.isWhole() || !wish.isNarrow()
                ? page.items()
                : inbox.find(person.id(), received, now, i -> isWanted(i, wish, now), wish.most());
        return new Found(
                state,
                page,
                items.stream().map(i -> words.row(i, person, now)).toList(),
                meetings.stream().map(i -> soon(i, person)).toList());
    }

    /// @throws CancellationException if something else is asked by now
    private boolean isWanted(InboxItem item, Wish wish, Instant now) {
        if (question.get() != wish.number()) {
            throw new CancellationException("asked anew");
        }
        return wish.isMetBy(words.row(item, wish.person(), now));
    }

    private SoonRow soon(InboxItem item, Person person) {
        var row = words.row(item, person, clock.instant());
        return new SoonRow(
                row.handoff(),
                row.company(),
                words.when(item, person, clock.instant()),
                row.watched(),
                item.isWatched(),
                JoinLink.of(item.handoff().content().fields().meeting(), clock.instant()));
    }

    private void show(@Nullable Found found) {
        if (found == null) {
            return;
        }
        seenState = found.state();
        all = found.rows();
        total = found.page().total();
        rest.set(Math.max(0, total - found.page().items().size()));
        if (!soon.equals(found.soon())) {
            soon.setAll(found.soon());
        }
        unseen.set(side == Side.RECEIVED ? found.page().unseen() : 0);
        live.shows(total > 0);
        showChosen();
    }

    private void showChosen() {
        var terms = terms();
        var found = all.stream().filter(r -> hasAll(r, terms)).toList();
        var counted = new EnumMap<InboxFilter, Integer>(InboxFilter.class);
        // Of a list that is not all here, nobody has counted the parts.
        if (rest.get() == 0) {
            filters()
                    .forEach(f -> counted.put(f, (int)
                            found.stream().filter(r -> r.filters().contains(f)).count()));
        } else if (terms.isEmpty()) {
            counted.put(InboxFilter.ALL, (int) Math.min(Integer.MAX_VALUE, total));
        }
        counts.set(counted);
        var chosen = found.stream().filter(r -> r.filters().contains(filter)).toList();
        around.accept(() -> put(chosen));
    }

    /// Told of every change of the rows, to run it: whoever shows them keeps what is chosen.
    public void around(Consumer<Runnable> listener) {
        around = listener;
    }

    /// What stays in its place must not disturb who is reading: selection and place stay.
    private void put(List<InboxRow> chosen) {
        if (isSameOrder(chosen)) {
            for (int i = 0; i < chosen.size(); i++) {
                if (!rows.get(i).equals(chosen.get(i))) {
                    rows.set(i, chosen.get(i));
                }
            }
        } else {
            rows.setAll(chosen);
        }
    }

    private boolean isSameOrder(List<InboxRow> chosen) {
        if (chosen.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < chosen.size(); i++) {
            if (!rows.get(i).handoff().equals(chosen.get(i).handoff())) {
                return false;
            }
        }
        return true;
    }
}
