package baton.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.index.LuceneLibraryIndex;
import baton.library.LibraryQuery;
import baton.library.LibraryService;
import baton.library.ReviewList;
import baton.library.SearchResult.Count;
import baton.library.SearchResult.Facet;
import baton.store.TestLibrary;
import baton.store.sql.ClipFolder;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library's screen on a real library and its index, without a window.
class LibraryViewModelTest {
    @TempDir
    Path folder;

    private final Background.Immediate background = Background.immediate();
    private TestLibrary library;
    private LuceneLibraryIndex index;
    private LibraryViewModel model;
    private boolean persons = true;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder.resolve("data"));
        index = new LuceneLibraryIndex(folder.resolve("index"), library.changes);
        var service = new LibraryService(index, library.library, library.collections, library.clock, UUID::randomUUID);
        model = new LibraryViewModel(
                service,
                new ClipFolder(library.database, folder.resolve("recordings")),
                library.viewing,
                background,
                new Notices(Throwable::toString),
                library.clock,
                () -> persons);
        for (var company : List.of("Northwind", "Alpenrad", "Lindenhof")) {
            sent(company);
        }
        model.setPerson(library.maya);
    }

    @AfterEach
    void close() {
        index.close();
        library.close();
    }

    private void sent(String company) {
        var content = Samples.named(Samples.complete(library.priya.id()), company);
        library.handoffService.handOff(library.handoffService.begin(library.maya.id(), content), library.maya.id());
    }

    private List<String> companies() {
        return model.rows().stream()
                .map(row -> row.item().entry().handoff().content().company())
                .toList();
    }

    /// How many of somebody's were held is a figure of theirs, wherever it is shown.
    @Test
    void nothingIsCountedOfSinglePersonsWhereTheTeamWantsNone() {
        var sender = new Count(library.maya.id().toString(), 3);
        var state = new Count("HANDED_OFF", 3);
        assertThat(model.hits(Facet.SENDER, sender)).hasValue(3);
        persons = false;
        model.askNow(() -> {});
        assertThat(model.hits(Facet.SENDER, sender)).isEmpty();
        assertThat(model.hits(Facet.STATE, state)).as("of the whole team").hasValue(3);
        model.ask(LibraryQuery.EMPTY.withFilters(FilterChange.with(
                LibraryQuery.EMPTY.filters(), Facet.SENDER, library.maya.id().toString(), true)));
        assertThat(model.hits(Facet.STATE, state)).as("of one of them").isEmpty();
        persons = true;
        model.askNow(() -> {});
        assertThat(model.hits(Facet.STATE, state)).hasValue(3);
    }

    @Test
    void whatIsTypedIsAskedAfterAPauseOrAtOnceWithEnter() {
        assertThat(companies()).containsExactlyInAnyOrder("Northwind", "Alpenrad", "Lindenhof");
        model.wordsProperty().set("alpen");
        assertThat(companies()).as("still typing").hasSize(3);
        background.passTime();
        assertThat(companies()).containsExactly("Alpenrad");
        assertThat(model.isFiltered()).isTrue();
        model.wordsProperty().set("linden");
        var then = new int[1];
        model.askNow(() -> then[0]++);
        assertThat(companies()).containsExactly("Lindenhof");
        assertThat(then[0]).isEqualTo(1);
        model.clear();
        assertThat(model.wordsProperty().get()).isEmpty();
        assertThat(companies()).hasSize(3);
    }

    @Test
    void aSlipIsAnsweredWithWhatMayBeMeant() {
        model.ask(LibraryQuery.EMPTY.withWords("Alpenrat"));
        assertThat(model.guessedProperty().get()).isTrue();
        assertThat(companies()).containsExactly("Alpenrad");
        model.ask(LibraryQuery.EMPTY.withWords("xylophone"));
        assertThat(model.guessedProperty().get()).isFalse();
        assertThat(companies()).isEmpty();
        assertThat(model.askedProperty().get()).as("empty because it was asked").isTrue();
    }

    @Test
    void whatWasHandedOffMeanwhileComesWithTheNextLook() {
        sent("Harbour");
        model.refresh();
        assertThat(companies()).hasSize(4).contains("Harbour");
    }

    @Test
    void aTickOnAListStaysInItsPlaceAndCounts() {
        model.go(new LibrarySection.Learn(ReviewList.Kind.FIVE_A_WEEK));
        assertThat(model.rows()).hasSize(3);
        var order = companies();
        var row = model.rows().get(1);
        model.tick(row, true);
        assertThat(companies()).isEqualTo(order);
        assertThat(model.rows().get(1).review().isDone()).isTrue();
        assertThat(model.studyProperty().get().items())
                .filteredOn(i -> i.review().isDone())
                .hasSize(1);
        model.refresh();
        assertThat(model.rows().get(1).review().isDone()).as("kept").isTrue();
    }

    @Test
    void typingLeavesAListForTheWholeLibrary() {
        model.go(new LibrarySection.Learn(ReviewList.Kind.FIVE_A_WEEK));
        model.wordsProperty().set("alpen");
        background.passTime();
        assertThat(model.placeProperty().get()).isEqualTo(new LibrarySection.Everything());
        assertThat(companies()).containsExactly("Alpenrad");
        assertThat(model.studyProperty().get()).isNull();
    }
}
