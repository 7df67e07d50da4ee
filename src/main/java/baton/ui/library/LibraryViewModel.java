package baton.ui.library;

import baton.handoff.HandoffStatus;
import baton.handoff.HandoffType;
import baton.library.LibraryQuery;
import baton.library.LibraryShelf;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.recording.ClipStore;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Looking for handoffs: every change of a word or a filter asks again, the last answer wins.
public final class LibraryViewModel {
    /// As many as anybody scrolls through; more words find the rest.
    static final int MOST = 500;

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final LibraryShelf index;
    private final PeopleStore people;
    private final ClipStore clips;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable HandoffStatus> status = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable HandoffType> type = new SimpleObjectProperty<>();
    private final ObservableList<LibraryRow> entries = FXCollections.observableArrayList();
    private final ObservableList<LibraryRow> shownEntries = FXCollections.unmodifiableObservableList(entries);
    private final ObservableList<Person> team = FXCollections.observableArrayList();
    private final ObservableList<Person> shownTeam = FXCollections.unmodifiableObservableList(team);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private Background.@Nullable Waiting waiting;

    public LibraryViewModel(
            LibraryShelf index, PeopleStore people, ClipStore clips, Background background, Notices notices) {
        this.clips = clips;
        this.index = index;
        this.people = people;
        this.background = background;
        this.notices = notices;
        asking = background.latest();
        text.subscribe((_, _) -> soon());
        person.subscribe((_, _) -> soon());
        status.subscribe((_, _) -> soon());
        type.subscribe((_, _) -> soon());
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<@Nullable Person> personProperty() {
        return person;
    }

    public ObjectProperty<@Nullable HandoffStatus> statusProperty() {
        return status;
    }

    public ObjectProperty<@Nullable HandoffType> typeProperty() {
        return type;
    }

    public ObservableList<LibraryRow> entries() {
        return shownEntries;
    }

    public ObservableList<Person> team() {
        return shownTeam;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// True once an answer has come: only then is an empty list empty.
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public boolean isFiltered() {
        return !text.get().isBlank() || person.get() != null || status.get() != null || type.get() != null;
    }

    // Commands

    public void clear() {
        text.set("");
        person.set(null);
        status.set(null);
        type.set(null);
    }

    private void soon() {
        if (!asked.get()) {
            return;
        }
        if (waiting != null) {
            waiting.cancel();
        }
        waiting = background.after(PAUSE, this::search);
    }

    /// Asks for the team as well: people may have joined.
    public void refresh() {
        background.run(people::all, this::showTeam, notices.orTell());
        search();
    }

    private void showTeam(List<Person> all) {
        if (!team.equals(all)) {
            var chosen = person.get();
            team.setAll(all);
            person.set(
                    chosen == null
                            ? null
                            : all.stream()
                                    .filter(p -> p.id().equals(chosen.id()))
                                    .findFirst()
                                    .orElse(null));
        }
    }

    private void search() {
        var chosen = person.get();
        var query = new LibraryQuery(text.get(), chosen == null ? null : chosen.id(), status.get(), type.get());
        asking.run(
                () -> index.find(query, MOST).stream()
                        .map(entry -> LibraryRow.of(entry, clips))
                        .toList(),
                found -> {
                    if (!entries.equals(found)) {
                        entries.setAll(found);
                    }
                    problem.set("");
                    asked.set(true);
                },
                error -> {
                    problem.set(notices.sentence(error));
                    asked.set(true);
                });
    }
}
