package baton.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done with a chosen handoff of the library, without a screen.
class SelectionViewModelTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices(e -> {
        throw new AssertionError(e);
    });
    private TestLibrary library;
    private UUID handoff;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
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
    void tagsAndExamplesAreOfTheHandoff() {
        var selection = new SelectionViewModel(library.handoffs, library.followUp, Background.immediate(), notices);
        selection.setPerson(library.helen);
        var done = new int[1];
        selection.tag(handoff, "Warm", true, () -> done[0]++);
        selection.exemplar(handoff, null, "Their own words", () -> done[0]++);
        selection.shelved(handoff, labels -> {
            assertThat(labels.tags()).containsExactly("warm");
            assertThat(labels.exemplars()).hasSize(1);
        });
        selection.noExemplar(handoff, null, () -> done[0]++);
        selection.tag(handoff, "warm", false, () -> done[0]++);
        selection.shelved(handoff, labels -> {
            assertThat(labels.tags()).isEmpty();
            assertThat(labels.exemplars()).isEmpty();
        });
        assertThat(done[0]).isEqualTo(4);
    }
}
