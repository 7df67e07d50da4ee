package baton.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.ScreenServices;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Other keys for a shortcut: taken, refused with a reason, and given back.
class KeysViewModelTest {
    private final Notices notices = new Notices(Throwable::getMessage);
    private final Memory memory = new Memory();
    private KeysViewModel model;

    private static final class Memory implements KeyMemory {
        private Map<Shortcut, KeyCombination> kept = Map.of();
        private boolean full;

        @Override
        public Map<Shortcut, KeyCombination> read() {
            return kept;
        }

        @Override
        public void write(Map<Shortcut, KeyCombination> keys) {
            if (full) {
                throw new IllegalStateException("the disk is full");
            }
            kept = Map.copyOf(keys);
        }
    }

    @BeforeEach
    void make() {
        Shortcut.choose(Map.of());
        model = new KeysViewModel(
                new ScreenServices(new Views(Strings.load()), Background.immediate(), notices, Strings.load(), _ -> {}),
                memory);
    }

    @AfterEach
    void usualKeysAgain() {
        Shortcut.choose(Map.of());
    }

    private static KeyEvent pressed(KeyCode code, boolean shift, boolean ctrl, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, alt, false);
    }

    private static KeyEvent ctrl(KeyCode code) {
        return pressed(code, false, true, false);
    }

    private KeysViewModel.Line line(Shortcut shortcut) {
        return model.lines().stream()
                .filter(l -> l.shortcut() == shortcut)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keysThatAreFreeAreTakenAndRemembered() {
        model.ask(Shortcut.RECORD);
        assertThat(model.hintProperty().get()).contains("Record briefing");
        assertThat(model.press(pressed(KeyCode.CONTROL, false, true, false)))
                .as("Ctrl alone is not yet a choice")
                .isTrue();
        assertThat(model.waitingProperty().get()).isEqualTo(Shortcut.RECORD);
        assertThat(model.press(ctrl(KeyCode.G))).isTrue();
        assertThat(model.waitingProperty().get()).isNull();
        assertThat(Shortcut.RECORD.matches(ctrl(KeyCode.G))).isTrue();
        assertThat(Shortcut.RECORD.matches(ctrl(KeyCode.R))).isFalse();
        assertThat(line(Shortcut.RECORD).usual()).isFalse();
        assertThat(memory.kept)
                .containsOnly(
                        Map.entry(Shortcut.RECORD, new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN)));
        assertThat(model.press(ctrl(KeyCode.H))).as("nothing is waited for").isFalse();
    }

    @Test
    void whatSomebodyElseHasIsRefusedByItsName() {
        model.ask(Shortcut.RECORD);
        model.press(ctrl(KeyCode.K));
        assertThat(model.hintProperty().get()).contains("Go anywhere");
        assertThat(model.waitingProperty().get()).as("still waited for").isEqualTo(Shortcut.RECORD);
        assertThat(memory.kept).isEmpty();
        // Of another place: only one of both is listened to.
        model.press(ctrl(KeyCode.L));
        assertThat(Shortcut.RECORD.matches(ctrl(KeyCode.L))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "V", "X", "A", "Z", "H", "LEFT", "DOWN", "BACK_SPACE", "TAB", "F2", "F10"})
    void whatATextNeedsIsRefused(KeyCode code) {
        model.ask(Shortcut.RECORD);
        assertThat(model.press(ctrl(code))).isTrue();
        assertThat(model.hintProperty().get()).contains("cannot be chosen");
        assertThat(Shortcut.RECORD.isUsual()).isTrue();
    }

    /// Ctrl and the equals sign enlarge the text too, with Shift or without.
    @Test
    void aPressThatIsOneOfSeveralKeysIsTaken() {
        for (var shift : new boolean[] {false, true}) {
            model.ask(Shortcut.RECORD);
            model.press(pressed(KeyCode.EQUALS, shift, true, false));
            assertThat(model.hintProperty().get()).contains("Larger text");
        }
        assertThat(Shortcut.RECORD.isUsual()).isTrue();
    }

    @Test
    void lettersAloneAndAltAreRefusedAndFunctionKeysTaken() {
        model.ask(Shortcut.SEARCH);
        model.press(pressed(KeyCode.G, false, false, false));
        assertThat(model.hintProperty().get()).contains("cannot be chosen");
        model.press(pressed(KeyCode.G, false, true, true));
        assertThat(model.hintProperty().get()).contains("cannot be chosen");
        model.press(pressed(KeyCode.F2, false, false, false));
        assertThat(model.hintProperty().get()).contains("cannot be chosen");
        model.press(pressed(KeyCode.F3, false, false, false));
        assertThat(Shortcut.SEARCH.keys()).isEqualTo(new KeyCodeCombination(KeyCode.F3));
    }

    @Test
    void escapeAndTabLeaveThemAsTheyAre() {
        model.ask(Shortcut.SEARCH);
        assertThat(model.press(pressed(KeyCode.ESCAPE, false, false, false))).isTrue();
        assertThat(model.waitingProperty().get()).isNull();
        model.ask(Shortcut.SEARCH);
        assertThat(model.press(pressed(KeyCode.TAB, false, false, false)))
                .as("the focus goes on")
                .isFalse();
        assertThat(model.waitingProperty().get()).isNull();
        assertThat(model.hintProperty().get()).isEmpty();
        assertThat(Shortcut.SEARCH.isUsual()).isTrue();
        model.ask(Shortcut.BACK);
        assertThat(model.waitingProperty().get()).as("Esc always leads back").isNull();
    }

    @Test
    void usualKeysComeBackUnlessSomebodyHasThemMeanwhile() {
        model.ask(Shortcut.RECORD);
        model.press(ctrl(KeyCode.G));
        model.ask(Shortcut.NEWS);
        model.press(ctrl(KeyCode.R));
        assertThat(Shortcut.NEWS.keys().getName()).isEqualTo("Shortcut+R");
        model.reset(Shortcut.RECORD);
        assertThat(model.hintProperty().get()).contains("Open the latest news");
        assertThat(line(Shortcut.RECORD).usual()).isFalse();
        model.reset(Shortcut.NEWS);
        model.reset(Shortcut.RECORD);
        assertThat(memory.kept).isEmpty();
        assertThat(Shortcut.RECORD.isUsual()).isTrue();
    }

    @Test
    void allComeBackAtOnce() {
        model.ask(Shortcut.RECORD);
        model.press(ctrl(KeyCode.G));
        model.resetAll();
        assertThat(model.lines()).allMatch(KeysViewModel.Line::usual);
        assertThat(memory.kept).isEmpty();
    }

    /// Another version of Baton may have given these keys to something else.
    @Test
    void twoWithTheSameKeysAreShown() {
        Shortcut.choose(Map.of(Shortcut.RECORD, Shortcut.PALETTE.keys()));
        model.show();
        assertThat(line(Shortcut.RECORD).clash()).isEqualTo(Shortcut.PALETTE);
    }

    @Test
    void whatCannotBeWrittenDownIsToldAndHoldsUntilTheEnd() {
        memory.full = true;
        model.ask(Shortcut.RECORD);
        model.press(ctrl(KeyCode.G));
        assertThat(notices.currentProperty().get().text()).contains("the disk is full");
        assertThat(Shortcut.RECORD.matches(ctrl(KeyCode.G))).isTrue();
    }
}
