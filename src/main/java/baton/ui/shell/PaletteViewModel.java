package baton.ui.shell;

import baton.library.LibraryItem;
import baton.library.LibraryQuery;
import baton.library.LibraryService;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the command palette offers for the words typed: screens and acts at once, people, and handoffs as the library
/// finds them.
public final class PaletteViewModel {
    private static final int MOST_PEOPLE = 5;
    private static final int MOST_HANDOFFS = 8;
    private static final Duration PAUSE = Duration.ofMillis(80);

    private final ScreenServices services;
    private final LibraryService library;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final Strings strings;
    private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
    private final ObservableList<PaletteItem> shownItems = FXCollections.unmodifiableObservableList(items);
    private List<PaletteItem> commands = List.of();
    private Supplier<List<Person>> people = List::of;
    private Background.@Nullable Waiting waiting;
    private @Nullable Person me;

    public PaletteViewModel(ScreenServices services, LibraryService library) {
        this.services = services;
        this.library = library;
        background = services.background();
        notices = services.notices();
        strings = services.strings();
        asking = background.latest();
    }

    public ObservableList<PaletteItem> items() {
        return shownItems;
    }

    /// Screens and acts, in the order in which they stand without words.
    void setCommands(List<PaletteItem> all) {
        commands = List.copyOf(all);
    }

    /// @param all everybody on the team
    void setPeople(Supplier<List<Person>> all) {
        people = all;
    }

    void setPerson(Person person) {
        me = person;
    }

    /// Answers what is typed: what is here already at once, handoffs a moment later.
    void ask(String typed) {
        if (waiting != null) {
            waiting.cancel();
        }
        asking.cancel();
        var fitting = known(typed);
        items.setAll(fitting);
        var who = me;
        if (typed.isBlank() || who == null) {
            return;
        }
        waiting = background.after(
                PAUSE,
                () -> asking.run(
                        () -> library.find(who.id(), LibraryQuery.EMPTY.withWords(typed.strip()), 0, MOST_HANDOFFS),
                        // Behind what is there: who has chosen by now keeps their line.
                        page -> items.addAll(
                                page.items().stream().map(this::handoff).toList()),
                        notices.orTell()));
    }

    private List<PaletteItem> known(String typed) {
        var words = fold(typed).split("\\s+");
        var fitting = new ArrayList<>(
                commands.stream().filter(c -> fits(c.title(), words)).toList());
        if (!typed.isBlank()) {
            people.get().stream()
                    .filter(p -> fits(p.name(), words))
                    .limit(MOST_PEOPLE)
                    .forEach(p -> fitting.add(new PaletteItem(
                            strings.get("palette.person"),
                            p.name(),
                            strings.of(p.role()),
                            "",
                            () -> services.go(new Destination.HandoffsOf(p)))));
        }
        return fitting;
    }

    private PaletteItem handoff(LibraryItem item) {
        var handoff = item.entry().handoff();
        var company = Texts.brief(handoff.content().company());
        var sentence = item.sentences().stream().findFirst();
        Optional<Duration> said = sentence.map(s -> s.at());
        return new PaletteItem(
                strings.get("palette.handoff"),
                company,
                sentence.map(s -> Texts.brief(s.text()))
                        // A hit in the name would say it twice.
                        .filter(text -> !text.equals(company))
                        .orElseGet(() -> strings.get(
                                "palette.from", item.entry().sender().name())),
                "",
                () -> services.go(new Destination.ReadHandoff(handoff.id(), said.orElse(null))));
    }

    /// Every word begins a word of the title.
    private static boolean fits(String title, String[] words) {
        var of = " " + fold(title);
        for (var word : words) {
            if (!of.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    /// Without case and accents.
    private static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
