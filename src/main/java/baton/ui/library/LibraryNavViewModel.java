package baton.ui.library;

import baton.library.LibraryQuery;
import baton.library.LibraryService;
import baton.library.Playlist;
import baton.library.ReviewList;
import baton.library.SavedSearch;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.people.Role;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The shelf at the library's side: everything, what there is to learn from, saved searches, playlists.
public final class LibraryNavViewModel {
    private final LibraryService service;
    private final PeopleStore people;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final Strings strings;
    private final ObservableList<LibrarySection> places = FXCollections.observableArrayList();
    private final ObservableList<LibrarySection> shownPlaces = FXCollections.unmodifiableObservableList(places);
    private final ObservableList<Person> team = FXCollections.observableArrayList();
    private final ObservableList<Person> shownTeam = FXCollections.unmodifiableObservableList(team);
    private List<Playlist> playlists = List.of();
    private List<String> tags = List.of();
    private @Nullable Person reader;

    public LibraryNavViewModel(
            LibraryService service, PeopleStore people, Background background, Notices notices, Strings strings) {
        this.service = service;
        this.people = people;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
        asking = background.latest();
    }

    public ObservableList<LibrarySection> places() {
        return shownPlaces;
    }

    /// Everybody ever on the team: the library keeps their names.
    public ObservableList<Person> team() {
        return shownTeam;
    }

    /// Playlists made by hand: a handoff can be put into them.
    public List<Playlist> handMade() {
        return playlists.stream().filter(p -> p.rule() == null).toList();
    }

    /// Every tag there is.
    List<String> tags() {
        return tags;
    }

    /// Those whose first ten can be watched.
    List<Person> receivers() {
        return team.stream()
                .filter(p -> p.role() == Role.AE || p.role() == Role.CS)
                .toList();
    }

    // Commands

    public void setPerson(Person person) {
        reader = person;
        refresh(_ -> {});
    }

    private record Answer(
            List<Person> people, List<SavedSearch> searches, List<Playlist> playlists, List<String> tags) {}

    /// Reads it again.
    ///
    /// @param then gets the new lines
    void refresh(Consumer<List<LibrarySection>> then) {
        var who = reader;
        if (who == null) {
            return;
        }
        asking.run(
                () -> new Answer(people.all(), service.searches(who.id()), service.playlists(), service.tags()),
                answer -> {
                    show(answer);
                    then.accept(shownPlaces);
                },
                notices.orTell());
    }

    private void show(Answer answer) {
        if (!team.equals(answer.people())) {
            team.setAll(answer.people());
        }
        playlists = answer.playlists();
        tags = answer.tags();
        var lines = new ArrayList<LibrarySection>();
        lines.add(new LibrarySection.Everything());
        lines.add(new LibrarySection.Examples());
        lines.add(new LibrarySection.Heading(strings.get("library.shelf.learn")));
        lines.add(new LibrarySection.Learn(ReviewList.Kind.FIRST_TEN));
        lines.add(new LibrarySection.Learn(ReviewList.Kind.FIVE_A_WEEK));
        lines.add(new LibrarySection.Learn(ReviewList.Kind.SAMPLE));
        if (!answer.searches().isEmpty()) {
            lines.add(new LibrarySection.Heading(strings.get("library.shelf.searches")));
            answer.searches().forEach(s -> lines.add(new LibrarySection.Saved(s)));
        }
        if (!playlists.isEmpty()) {
            lines.add(new LibrarySection.Heading(strings.get("library.shelf.playlists")));
            playlists.forEach(p -> lines.add(new LibrarySection.Listed(p)));
        }
        if (!places.equals(lines)) {
            places.setAll(lines);
        }
    }

    /// Keeps a question under a name, and leads there.
    void saveSearch(String name, LibraryQuery question, Consumer<LibrarySection> then) {
        var who = reader;
        if (who != null && !name.isBlank()) {
            change(() -> new LibrarySection.Saved(service.saveSearch(who.id(), name, question)), then);
        }
    }

    /// @param rule null for one that is made by hand
    void makePlaylist(String name, @Nullable LibraryQuery rule, @Nullable UUID first, Consumer<LibrarySection> then) {
        var who = reader;
        if (who == null || name.isBlank()) {
            return;
        }
        change(
                () -> {
                    var made = service.makePlaylist(who.id(), name, rule);
                    return new LibrarySection.Listed(first == null ? made : service.add(made, first));
                },
                then);
    }

    /// Puts it at the playlist's end.
    void add(Playlist playlist, UUID handoff) {
        change(
                () -> new LibrarySection.Listed(service.add(playlist, handoff)),
                _ -> notices.tell(strings.get("library.playlist.added", playlist.name())));
    }

    void remove(Playlist playlist, UUID handoff, Consumer<LibrarySection> then) {
        change(() -> new LibrarySection.Listed(service.remove(playlist, handoff)), then);
    }

    void move(Playlist playlist, UUID handoff, boolean on, Consumer<LibrarySection> then) {
        change(() -> new LibrarySection.Listed(service.move(playlist, handoff, on)), then);
    }

    /// Gives a saved search or a playlist another name.
    void rename(LibrarySection place, String name, Consumer<LibrarySection> then) {
        if (!name.isBlank()) {
            change(
                    () -> switch (place) {
                        case LibrarySection.Saved(var search) ->
                            service.rename(search, name)
                                    .<LibrarySection>map(LibrarySection.Saved::new)
                                    .orElseGet(LibrarySection.Everything::new);
                        case LibrarySection.Listed(var list) ->
                            service.rename(list, name)
                                    .<LibrarySection>map(LibrarySection.Listed::new)
                                    .orElseGet(LibrarySection.Everything::new);
                        default -> throw new IllegalArgumentException("this line keeps its name");
                    },
                    then);
        }
    }

    /// Takes a saved search or a playlist off the shelf; handoffs stay.
    void forget(LibrarySection place, Consumer<LibrarySection> then) {
        change(
                () -> {
                    switch (place) {
                        case LibrarySection.Saved(var search) -> service.forget(search);
                        case LibrarySection.Listed(var playlist) -> service.forget(playlist);
                        default -> throw new IllegalArgumentException("this line stays");
                    }
                    return new LibrarySection.Everything();
                },
                then);
    }

    private void change(Callable<LibrarySection> work, Consumer<LibrarySection> then) {
        background.run(work, place -> refresh(_ -> then.accept(place)), notices.orTell());
    }
}
