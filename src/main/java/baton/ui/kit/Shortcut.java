package baton.ui.kit;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The shortcuts of the whole window: one list, shown in tooltips and behind `?`.
public enum Shortcut {
    NEW_HANDOFF(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN)),
    TODAY(new KeyCodeCombination(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN)),
    INBOX(new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN)),
    SENT(new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)),
    LIBRARY(new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN)),
    TEAM(new KeyCodeCombination(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN)),
    CRM(new KeyCodeCombination(KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN)),
    INSIGHT(new KeyCodeCombination(KeyCode.DIGIT6, KeyCombination.SHORTCUT_DOWN)),
    SEARCH(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN)),
    /// Hears the briefing from where the words are said.
    HEAR(new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN)),
    PALETTE(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN)),
    RECORD(new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN)),
    DEPTH(new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN)),
    WORDS(new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN)),
    HAND_OFF(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)),
    ACCEPT(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)),
    TOUCH(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN)),
    FEEDBACK(new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN)),
    NEXT_ONE(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHORTCUT_DOWN)),
    LAST_ONE(new KeyCodeCombination(KeyCode.UP, KeyCombination.SHORTCUT_DOWN)),
    MOMENT(new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN)),
    SAY_BACK(new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    /// A pad for what is said during the call.
    CALL_PAD(new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    NEWS(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN)),
    /// The plus sign lies elsewhere on each keyboard: with Shift on the key of the equals sign, or on the number pad.
    LARGER_TEXT(
            new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
            new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN)),
    SMALLER_TEXT(
            new KeyCodeCombination(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN)),
    TAKE_BACK(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)),
    GUIDE_NEXT(new KeyCodeCombination(KeyCode.F6)),
    GUIDE_BACK(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN)),
    BACK(new KeyCodeCombination(KeyCode.ESCAPE)),
    HELP(new KeyCodeCombination(KeyCode.F1));

    private final KeyCombination keys;
    private final List<KeyCombination> others;

    /// @param keys as they are shown
    /// @param others that do the same
    Shortcut(KeyCombination keys, KeyCombination... others) {
        this.keys = keys;
        this.others = List.of(others);
    }

    public KeyCombination keys() {
        return keys;
    }

    /// Whether a pressed key is this one, on keyboards that want Shift for a digit too.
    public boolean matches(KeyEvent event) {
        return keys.match(event)
                || keys.match(DigitKeys.plain(event))
                || others.stream().anyMatch(k -> k.match(event));
    }

    /// As a person reads it: "Ctrl+N".
    public String words() {
        return keys.getDisplayText();
    }
}
