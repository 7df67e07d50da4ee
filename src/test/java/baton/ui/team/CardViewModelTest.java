package baton.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.record.HandoffType;
import baton.recording.ReceiverCard;
import baton.recording.prompt.CardStore;
import baton.store.TestLibrary;
import baton.store.sql.SqlCardStore;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A receiver's card as it is edited, without a screen.
class CardViewModelTest {
    @TempDir
    Path folder;

    private TestLibrary library;
    private CardStore cards;
    private CardViewModel model;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        cards = new SqlCardStore(library.database, UUID::randomUUID);
        model = new CardViewModel(cards, Background.immediate(), new Notices(e -> {
            throw new AssertionError(e);
        }));
        model.load(library.priya);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whatShipsIsShownUntilItIsSavedAsAVersion() {
        assertThat(model.versionProperty().get()).isZero();
        assertThat(model.rows()).isNotEmpty();
        var saved = new ArrayList<ReceiverCard>();
        model.dislikesProperty().set("Reading the record aloud");
        model.save(saved::add);
        model.save(saved::add);
        assertThat(saved)
                .extracting(ReceiverCard::version)
                .as("the same again is no new version")
                .containsExactly(1, 1);
        assertThat(cards.cardOf(library.priya.id(), HandoffType.SDR_TO_AE).dislikes())
                .isEqualTo("Reading the record aloud");
    }

    @Test
    void whatKeepsItFromBeingSavedIsSaid() {
        var first = model.rows().getFirst();
        var title = first.title.get();
        first.title.set("");
        refused(CardViewModel.Problem.TITLE_MISSING);
        first.title.set(model.rows().get(1).title.get());
        refused(CardViewModel.Problem.TITLE_TWICE);
        first.title.set(title);
        model.dislikesProperty().set("a sign that is none: \u0007");
        refused(CardViewModel.Problem.TEXT_REFUSED);
        model.dislikesProperty().set("");
        model.rows().clear();
        refused(CardViewModel.Problem.NO_PROMPTS);
    }

    private void refused(CardViewModel.Problem why) {
        model.save(_ -> {
            throw new AssertionError("saved in spite of " + why);
        });
        assertThat(model.problemProperty().get()).isEqualTo(why);
    }

    /// Turning to somebody else loses nothing that was typed.
    @Test
    void whatWasNotSavedBecomesAVersionOfItsOwn() {
        model.dislikesProperty().set("Slides");
        model.load(library.helen);
        assertThat(cards.cardOf(library.priya.id(), HandoffType.SDR_TO_AE).dislikes())
                .isEqualTo("Slides");
        assertThat(model.dislikesProperty().get()).isNotEqualTo("Slides");
        model.load(library.priya);
        assertThat(model.versionProperty().get()).isEqualTo(1);
        model.load(null);
        assertThat(cards.cardOf(library.priya.id(), HandoffType.SDR_TO_AE).version())
                .as("nothing changed, so no version")
                .isEqualTo(1);
    }
}
