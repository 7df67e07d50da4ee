package baton.ui.preferences;

import baton.ui.kit.keys.DigitKeys;
import baton.ui.kit.keys.Shortcut;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Which keys may be chosen for what.
final class KeyChoice {
    /// What lines of text and lists do with Ctrl, on one system or another, with or without Shift.
    private static final Set<KeyCode> EDITING = EnumSet.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.H,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.BACK_SLASH,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.INSERT,
            KeyCode.TAB,
            KeyCode.SPACE);

    /// F2 gives another name in a list, F10 opens a menu on many systems.
    private static final Set<KeyCode> FUNCTION = EnumSet.of(
            KeyCode.F1,
            KeyCode.F3,
            KeyCode.F4,
            KeyCode.F5,
            KeyCode.F6,
            KeyCode.F7,
            KeyCode.F8,
            KeyCode.F9,
            KeyCode.F11,
            KeyCode.F12);

    private static final Set<KeyCode> MODIFIERS = EnumSet.of(
            KeyCode.SHIFT,
            KeyCode.CONTROL,
            KeyCode.ALT,
            KeyCode.ALT_GRAPH,
            KeyCode.META,
            KeyCode.COMMAND,
            KeyCode.WINDOWS,
            KeyCode.CAPS,
            KeyCode.NUM_LOCK,
            KeyCode.UNDEFINED);

    private KeyChoice() {}

    /// Why keys cannot be taken.
    sealed interface Refusal {
        /// They type, move in a text, or are the system's.
        record NotFree() implements Refusal {}

        /// Somebody else has them where this one is listened to.
        record Taken(Shortcut by) implements Refusal {}
    }

    /// The keys that were pressed; empty while only Shift, Ctrl and the like are down.
    static Optional<KeyCodeCombination> pressed(KeyEvent pressed) {
        var event = DigitKeys.plain(pressed);
        if (MODIFIERS.contains(event.getCode())) {
            return Optional.empty();
        }
        var held = new ArrayList<KeyCombination.Modifier>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        return Optional.of(new KeyCodeCombination(event.getCode(), held.toArray(KeyCombination.Modifier[]::new)));
    }

    /// @return empty if these keys may be chosen for it
    static Optional<Refusal> refusal(Shortcut shortcut, KeyCodeCombination keys) {
        if (!isFree(keys)) {
            return Optional.of(new Refusal.NotFree());
        }
        return others(shortcut, List.of(keys)).findFirst().map(Refusal.Taken::new);
    }

    /// Whoever has the usual keys of this one meanwhile.
    static Optional<Shortcut> holderOfUsual(Shortcut shortcut) {
        return others(shortcut, List.of(shortcut.usualKeys())).findFirst();
    }

    /// Whoever shares its keys: keys that were chosen with another version of Baton may have become somebody else's.
    static Optional<Shortcut> clash(Shortcut shortcut) {
        return others(shortcut, shortcut.allKeys()).findFirst();
    }

    private static Stream<Shortcut> others(Shortcut shortcut, List<KeyCombination> keys) {
        return Stream.of(Shortcut.values())
                .filter(shortcut::meets)
                .filter(other ->
                        other.allKeys().stream().anyMatch(k -> keys.stream().anyMatch(own -> meet(k, own))));
    }

    /// Whether one press can be both.
    private static boolean meet(KeyCombination one, KeyCombination other) {
        return one instanceof KeyCodeCombination a
                && other instanceof KeyCodeCombination b
                && a.getCode() == b.getCode()
                && meet(a.getShift(), b.getShift())
                && meet(a.getShortcut(), b.getShortcut())
                && meet(a.getAlt(), b.getAlt());
    }

    private static boolean meet(KeyCombination.ModifierValue one, KeyCombination.ModifierValue other) {
        return one == other || one == KeyCombination.ModifierValue.ANY || other == KeyCombination.ModifierValue.ANY;
    }

    private static boolean isFree(KeyCodeCombination keys) {
        var held = keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
        if (keys.getAlt() == KeyCombination.ModifierValue.DOWN) {
            return false;
        }
        return keys.getCode().isFunctionKey()
                ? FUNCTION.contains(keys.getCode())
                : held && !EDITING.contains(keys.getCode());
    }
}
