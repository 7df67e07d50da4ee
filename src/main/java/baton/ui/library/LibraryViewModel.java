package baton.ui.library;

import baton.library.LibraryFilters;
import baton.library.LibraryQuery;
import baton.library.LibraryService;
import baton.library.Review;
import baton.library.ReviewProgress;
import baton.library.SearchResult;
import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.playback.ViewingStore;
import baton.recording.ClipStore;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the library shows: the answer to a question, a page at a time, or a list that somebody works through. Every
/// change asks again, the last answer wins.
public final class LibraryViewModel {
    /// Handoffs of one page: more than fit a screen.
    static final int PAGE = 60;

    private static final Duration PAUSE = Duration.ofMillis(120);

    private final LibraryService service;
    private final LibraryAnswers answers;
    private final Background background;
    private final Background.Latest asking;
    private final SerialExecutor notes;
    private final Notices notices;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LibraryQuery> question = new ReadOnlyObjectWrapper<>(LibraryQuery.EMPTY);
    private final ReadOnlyObjectWrapper<LibrarySection> place =
            new ReadOnlyObjectWrapper<>(new LibrarySection.Everything());
    private final ObjectProperty<@Nullable Person> receiver = new SimpleObjectProperty<>();
    private final ObservableList<LibraryRow> rows = FXCollections.observableArrayList();
    private final ObservableList<LibraryRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Map<SearchResult.Facet, List<SearchResult.Count>>> facets =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper guessed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ReviewProgress> study = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private PlaybackSpeed speed = PlaybackSpeed.USUAL;
    private @Nullable Person reader;
    private Background.@Nullable Waiting waiting;
    private final BooleanSupplier personFigures;
    private boolean countsPersons;
    private boolean more;
    private boolean filling;

    /// @param personFigures whether anything may be counted of single persons
    public LibraryViewModel(
            LibraryService service,
            ClipStore clips,
            ViewingStore viewings,
            Background background,
            Notices notices,
            InstantSource clock,
            BooleanSupplier personFigures) {
        this.personFigures = personFigures;
        answers = new LibraryAnswers(service, clips, viewings, clock);
        this.service = service;
        this.background = background;
        this.notices = notices;
        asking = background.latest();
        notes = new SerialExecutor(background, "notes");
        words.subscribe((_, typed) -> typed(typed));
        receiver.subscribe((_, _) -> {
            if (place.get() instanceof LibrarySection.Learn) {
                ask();
            }
        });
    }

    /// As typed.
    public StringProperty wordsProperty() {
        return words;
    }

    public ReadOnlyObjectProperty<LibraryQuery> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LibrarySection> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Whose first ten are shown.
    public ObjectProperty<@Nullable Person> receiverProperty() {
        return receiver;
    }

    public ObservableList<LibraryRow> rows() {
        return shownRows;
    }

    private record Told(LibraryAnswers.Answer answer, boolean countsPersons) {}

    /// How many handoffs a value would leave; empty where that is a figure of a single person and the team wants none.
    OptionalLong hits(SearchResult.Facet facet, SearchResult.Count count) {
        var filters = question.get().filters();
        var ofOne = facet == SearchResult.Facet.SENDER
                || facet == SearchResult.Facet.RECEIVER
                || filters.senders().size() == 1
                || filters.receivers().size() == 1;
        return ofOne && !countsPersons ? OptionalLong.empty() : OptionalLong.of(count.hits());
    }

    /// How many there are in all.
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<SearchResult.Facet, List<SearchResult.Count>>> facetsProperty() {
        return facets.getReadOnlyProperty();
    }

    /// Whether hits are what may have been meant.
    public ReadOnlyBooleanProperty guessedProperty() {
        return guessed.getReadOnlyProperty();
    }

    /// The list that is worked through; null elsewhere.
    public ReadOnlyObjectProperty<@Nullable ReviewProgress> studyProperty() {
        return study.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// True once an answer has come: only then is an empty list empty.
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public boolean isFiltered() {
        return !question.get().isEmpty();
    }

    /// At which the reader watches.
    public PlaybackSpeed speed() {
        return speed;
    }

    // Commands

    /// Another person looks: what was asked before was somebody else's question.
    public void setPerson(Person person) {
        reader = person;
        asked.set(false);
        rows.clear();
        receiver.set(null);
        go(new LibrarySection.Everything());
    }

    /// Shows another part of the library.
    public void go(LibrarySection next) {
        place.set(next);
        put(
                switch (next) {
                    case LibrarySection.Saved(var search) -> search.question();
                    case LibrarySection.Listed(var playlist) when playlist.rule() != null -> playlist.rule();
                    case LibrarySection.Examples _ ->
                        LibraryQuery.EMPTY.withFilters(FilterChange.exemplar(LibraryFilters.NONE, true));
                    default -> LibraryQuery.EMPTY;
                });
        ask();
    }

    /// Asks the library this, from everywhere in it.
    public void ask(LibraryQuery next) {
        if (!place.get().isQuestion()) {
            place.set(new LibrarySection.Everything());
        }
        put(next);
        ask();
    }

    private void put(LibraryQuery next) {
        filling = true;
        words.set(next.words());
        filling = false;
        question.set(next);
    }

    private void typed(String text) {
        if (filling) {
            return;
        }
        if (!place.get().isQuestion()) {
            place.set(new LibrarySection.Everything());
        }
        question.set(question.get().withWords(text));
        if (waiting != null) {
            waiting.cancel();
        }
        waiting = background.after(PAUSE, this::ask);
    }

    public void clear() {
        place.set(new LibrarySection.Everything());
        put(LibraryQuery.EMPTY.withOrder(question.get().order()));
        ask();
    }

    /// Asks again: something may have changed.
    public void refresh() {
        askNow(() -> {});
    }

    /// The next page, when there is one and none is under way.
    public void more() {
        var who = reader;
        if (more || who == null || !place.get().isQuestion() || rows.size() >= total.get()) {
            return;
        }
        more = true;
        var asks = question.get();
        var from = rows.size();
        background.run(
                () -> answers.page(who, asks, from, PAGE),
                page -> {
                    more = false;
                    // In the meantime somebody may have asked something else.
                    if (asks.equals(question.get()) && rows.size() == from) {
                        rows.addAll(page);
                    }
                },
                error -> {
                    more = false;
                    notices.problem(error);
                });
    }

    private void ask() {
        askNow(() -> {});
    }

    /// What is typed is asked now.
    ///
    /// @param then runs when the answer is shown
    void askNow(Runnable then) {
        var who = reader;
        if (who == null) {
            return;
        }
        if (waiting != null) {
            waiting.cancel();
        }
        var where = place.get();
        var asks = question.get();
        var whose = receiver.get();
        // Whoever has scrolled down finds as many again.
        var most = Math.max(PAGE, asked.get() && rows.size() <= 10 * PAGE ? rows.size() : PAGE);
        asking.run(
                () -> new Told(answers.to(who, where, asks, most, whose), personFigures.getAsBoolean()),
                told -> {
                    countsPersons = told.countsPersons();
                    show(told.answer());
                    then.run();
                },
                this::fail);
    }

    private void show(LibraryAnswers.Answer answer) {
        var page = answer.page();
        speed = answer.speed();
        study.set(answer.study());
        facets.set(page == null ? Map.of() : page.facets());
        guessed.set(page != null && page.guessed());
        total.set(page == null ? answer.rows().size() : page.total());
        if (!rows.equals(answer.rows())) {
            rows.setAll(answer.rows());
        }
        problem.set("");
        asked.set(true);
    }

    private void fail(Exception error) {
        problem.set(notices.sentence(error));
        asked.set(true);
    }

    // What the reader notes on a list

    /// Ticks it, or takes the tick back.
    public void tick(LibraryRow row, boolean done) {
        var review = row.review();
        if (review != null) {
            keep(row, () -> service.tick(review, done));
        }
    }

    /// Keeps a note, and scores.
    public void note(LibraryRow row, Review changed) {
        if (row.review() != null && !changed.equals(row.review())) {
            keep(row, () -> service.keep(changed));
        }
    }

    /// One after the other: the last one written is the last one meant.
    private void keep(LibraryRow row, Callable<Review> work) {
        notes.run(work, review -> kept(row, review), notices.orTell());
    }

    /// In its place, so that the list keeps what is chosen; the figures above it change with it.
    private void kept(LibraryRow row, Review review) {
        var shown = study.get();
        if (shown == null || !shown.list().key().equals(review.list())) {
            return;
        }
        study.set(new ReviewProgress(
                shown.list(),
                shown.items().stream()
                        .map(i -> i.review().handoff().equals(review.handoff())
                                ? new ReviewProgress.Item(i.item(), review)
                                : i)
                        .toList()));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).handoff().equals(row.handoff())) {
                rows.set(i, row.withReview(review));
            }
        }
    }
}
