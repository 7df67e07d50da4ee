package baton.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import baton.library.LibraryService;
import baton.library.SearchResult;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the palette offers for the words typed, without a screen.
class PaletteViewModelTest {
    @TempDir
    Path folder;

    private final Background.Immediate background = Background.immediate();
    private final List<String> asked = new ArrayList<>();
    private final List<Destination> led = new ArrayList<>();
    private TestLibrary library;
    private PaletteViewModel model;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        var service = new LibraryService(
                search -> {
                    asked.add(search.words());
                    return new SearchResult(0, List.of(), Map.of(), false);
                },
                library.library,
                library.collections,
                library.clock,
                UUID::randomUUID);
        var strings = Strings.load();
        model = new PaletteViewModel(
                new ScreenServices(new Views(strings), background, new Notices(Throwable::toString), strings, led::add),
                service);
        model.setCommands(List.of(item("Inbox"), item("New handoff"), item("Größe der Schrift")));
        model.setPeople(() -> List.of(library.maya, library.priya));
        model.setPerson(library.maya);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static PaletteItem item(String title) {
        return new PaletteItem("Screen", title, "", "", () -> {});
    }

    private List<String> titles() {
        return model.items().stream().map(PaletteItem::title).toList();
    }

    @Test
    void withoutWordsEveryCommandStandsInItsOrder() {
        model.ask("");
        assertThat(titles()).containsExactly("Inbox", "New handoff", "Größe der Schrift");
        background.passTime();
        assertThat(asked).as("nothing is searched for nothing").isEmpty();
    }

    @Test
    void everyWordBeginsAWordOfTheTitleWithoutAccents() {
        model.ask("ha n");
        assertThat(titles()).containsExactly("New handoff");
        model.ask("GROSSE");
        assertThat(titles()).as("ß is not ss: it is shown as it is typed").isEmpty();
        model.ask("gro sch");
        assertThat(titles()).containsExactly("Größe der Schrift");
    }

    @Test
    void peopleLeadToTheirHandoffs() {
        model.ask("pri");
        assertThat(titles()).containsExactly("Priya Nair");
        model.items().getFirst().run().run();
        assertThat(led).containsExactly(new Destination.HandoffsOf(library.priya));
    }

    /// Only what is typed in the end is searched for.
    @Test
    void theLibraryIsAskedAfterAPause() {
        model.ask("p");
        model.ask("pri");
        model.ask("price ");
        assertThat(asked).isEmpty();
        background.passTime();
        assertThat(asked).containsExactly("price");
    }
}
