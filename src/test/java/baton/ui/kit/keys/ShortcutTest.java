package baton.ui.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The shortcuts and the keys that somebody has chosen for them.
class ShortcutTest {
    @AfterEach
    void usualKeysAgain() {
        Shortcut.choose(Map.of());
    }

    @Test
    void noTwoOfOnePlaceShareTheirKeys() {
        for (var shortcut : Shortcut.values()) {
            assertThat(Stream.of(Shortcut.values())
                            .filter(shortcut::meets)
                            .filter(other -> other.allKeys().stream().anyMatch(shortcut.allKeys()::contains)))
                    .as("%s", shortcut)
                    .isEmpty();
        }
    }

    @Test
    void sharedKeysAreFineWhereOnlyOneIsListenedTo() {
        assertThat(Shortcut.HAND_OFF.keys()).isEqualTo(Shortcut.ACCEPT.keys());
        assertThat(Shortcut.HAND_OFF.meets(Shortcut.ACCEPT)).isFalse();
        assertThat(Shortcut.ACCEPT.meets(Shortcut.NEWS)).isTrue();
        assertThat(Shortcut.NEWS.meets(Shortcut.ACCEPT)).isTrue();
        assertThat(Shortcut.NEWS.meets(Shortcut.NEWS)).isFalse();
    }

    private static KeyEvent pressed(KeyCode code, boolean ctrl) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false);
    }

    @Test
    void chosenKeysTakeThePlaceOfAllUsualOnes() {
        var keys = new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN);
        Shortcut.choose(Map.of(Shortcut.LARGER_TEXT, keys));
        assertThat(Shortcut.LARGER_TEXT.matches(pressed(KeyCode.J, true))).isTrue();
        assertThat(Shortcut.LARGER_TEXT.matches(pressed(KeyCode.PLUS, true))).isFalse();
        assertThat(Shortcut.LARGER_TEXT.matches(pressed(KeyCode.ADD, true))).isFalse();
        assertThat(Shortcut.LARGER_TEXT.words()).isEqualTo(keys.getDisplayText());
        assertThat(Shortcut.LARGER_TEXT.isUsual()).isFalse();
        Shortcut.choose(Map.of());
        assertThat(Shortcut.LARGER_TEXT.matches(pressed(KeyCode.ADD, true))).isTrue();
        assertThat(EnumSet.allOf(Shortcut.class)).allMatch(Shortcut::isUsual);
    }
}
