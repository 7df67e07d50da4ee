package baton.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.library.LibraryQuery;
import baton.library.LibraryService;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library's navigation, without a screen.
class LibraryNavViewModelTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices(e -> {
        throw new AssertionError(e);
    });
    private TestLibrary library;
    private LibraryNavViewModel model;
    private UUID handoff;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        var service = new LibraryService(
                search -> {
                    throw new AssertionError("nobody searches here");
                },
                library.library,
                library.collections,
                library.clock,
                UUID::randomUUID);
        model = new LibraryNavViewModel(service, library.people, Background.immediate(), notices, Strings.load());
        model.setPerson(library.maya);
        handoff = library.handoffService
                .handOff(
                        library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                        library.maya.id())
                .id();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whatIsMadeStandsInTheListAndIsGoneTo() {
        assertThat(model.places()).hasSize(6);
        assertThat(model.receivers()).containsExactly(library.priya);
        var led = new ArrayList<LibrarySection>();
        model.saveSearch(" ", LibraryQuery.EMPTY, led::add);
        assertThat(led).as("a name is needed").isEmpty();
        model.saveSearch("Pricing", LibraryQuery.EMPTY.withWords("price"), led::add);
        model.makePlaylist("Good openings", null, handoff, led::add);
        assertThat(led).hasSize(2);
        assertThat(model.places()).hasSize(10).contains(led.getFirst(), led.getLast());
        assertThat(model.handMade())
                .singleElement()
                .satisfies(p -> assertThat(p.handoffs()).containsExactly(handoff));
        model.makePlaylist("By rule", LibraryQuery.EMPTY.withWords("price"), null, led::add);
        assertThat(model.handMade()).as("nothing is put into one with a rule").hasSize(1);
    }

    @Test
    void whatWasMadeGetsAnotherName() {
        var led = new ArrayList<LibrarySection>();
        model.saveSearch("Pricing", LibraryQuery.EMPTY.withWords("price"), led::add);
        model.makePlaylist("Good openings", null, null, led::add);
        // What a colleague has put into it meanwhile stays in it.
        var list = ((LibrarySection.Listed) led.getLast()).playlist();
        model.add(list, handoff);
        model.rename(led.getLast(), "  Best openings ", led::add);
        assertThat(((LibrarySection.Listed) led.getLast()).playlist())
                .satisfies(p -> assertThat(p.name()).isEqualTo("Best openings"))
                .satisfies(p -> assertThat(p.handoffs()).containsExactly(handoff));
        model.rename(led.getFirst(), "Prices", led::add);
        assertThat(library.collections.searches(library.maya.id()))
                .singleElement()
                .satisfies(s -> assertThat(s.name()).isEqualTo("Prices"))
                .satisfies(s -> assertThat(s.question().words()).isEqualTo("price"));
        var before = led.size();
        model.rename(led.getFirst(), " ", led::add);
        assertThat(led).as("a name is needed").hasSize(before);
    }

    @Test
    void whatIsForgottenGoesAndHandoffsStay() {
        var led = new ArrayList<LibrarySection>();
        model.makePlaylist("Good openings", null, handoff, led::add);
        model.forget(led.getFirst(), led::add);
        assertThat(led.getLast()).isEqualTo(new LibrarySection.Everything());
        assertThat(model.places()).hasSize(6);
        assertThat(library.handoffs.find(handoff)).isPresent();
    }
}
