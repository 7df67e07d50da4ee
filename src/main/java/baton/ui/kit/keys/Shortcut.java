package baton.ui.kit.keys;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The shortcuts of the whole window: one list, shown in tooltips and behind `?`. A person may choose other keys for
/// each; the choice holds for the whole program, which has one window with one person before it.
public enum Shortcut {
    NEW_HANDOFF(EnumSet.of(Place.WINDOW), ctrl(KeyCode.N)),
    TODAY(EnumSet.of(Place.WINDOW), ctrl(KeyCode.DIGIT0)),
    INBOX(EnumSet.of(Place.WINDOW), ctrl(KeyCode.DIGIT1)),
    SENT(EnumSet.of(Place.WINDOW), ctrl(KeyCode.DIGIT2)),
    LIBRARY(EnumSet.of(Place.WINDOW), ctrl(KeyCode.DIGIT3)),
    TEAM(EnumSet.of(Place.WINDOW), ctrl(KeyCode.DIGIT4)),
    CRM(EnumSet.of(Place.WINDOW), ctrl(KeyCode.DIGIT5)),
    INSIGHT(EnumSet.of(Place.WINDOW), ctrl(KeyCode.DIGIT6)),
    PREFERENCES(EnumSet.of(Place.WINDOW), ctrl(KeyCode.COMMA)),
    SEARCH(EnumSet.of(Place.INBOX, Place.LIBRARY, Place.HANDOFF), ctrl(KeyCode.F)),
    /// Hears the briefing from where the words are said.
    HEAR(EnumSet.of(Place.LIBRARY), ctrl(KeyCode.P)),
    PALETTE(EnumSet.of(Place.WINDOW), ctrl(KeyCode.K)),
    RECORD(EnumSet.of(Place.FORM, Place.TODAY), ctrl(KeyCode.R)),
    DEPTH(EnumSet.of(Place.HANDOFF, Place.INBOX), ctrl(KeyCode.D)),
    WORDS(EnumSet.of(Place.FORM, Place.HANDOFF), ctrl(KeyCode.T)),
    HAND_OFF(EnumSet.of(Place.FORM, Place.STUDIO), ctrl(KeyCode.ENTER)),
    ACCEPT(EnumSet.of(Place.HANDOFF), ctrl(KeyCode.ENTER)),
    TOUCH(EnumSet.of(Place.HANDOFF), ctrl(KeyCode.L)),
    FEEDBACK(EnumSet.of(Place.HANDOFF), ctrl(KeyCode.B)),
    NEXT_ONE(EnumSet.of(Place.HANDOFF), ctrl(KeyCode.DOWN)),
    LAST_ONE(EnumSet.of(Place.HANDOFF), ctrl(KeyCode.UP)),
    MOMENT(EnumSet.of(Place.HANDOFF), ctrl(KeyCode.M)),
    SAY_BACK(EnumSet.of(Place.HANDOFF), ctrlShift(KeyCode.S)),
    /// A pad for what is said during the call.
    CALL_PAD(EnumSet.of(Place.FORM), ctrlShift(KeyCode.P)),
    NEWS(EnumSet.of(Place.WINDOW), ctrl(KeyCode.O)),
    /// The plus sign lies elsewhere on each keyboard: with Shift on the key of the equals sign, or on the number pad.
    LARGER_TEXT(
            EnumSet.of(Place.WINDOW),
            ctrl(KeyCode.PLUS),
            new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
            ctrl(KeyCode.ADD)),
    SMALLER_TEXT(EnumSet.of(Place.WINDOW), ctrl(KeyCode.MINUS), ctrl(KeyCode.SUBTRACT)),
    TAKE_BACK(EnumSet.of(Place.HANDOFF), ctrl(KeyCode.Z)),
    GUIDE_NEXT(EnumSet.of(Place.FORM), new KeyCodeCombination(KeyCode.F6)),
    GUIDE_BACK(EnumSet.of(Place.FORM), new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN)),
    BACK(EnumSet.of(Place.WINDOW), new KeyCodeCombination(KeyCode.ESCAPE)),
    HELP(EnumSet.of(Place.WINDOW), new KeyCodeCombination(KeyCode.F1));

    /// Where its keys are listened to.
    enum Place {
        /// On every screen.
        WINDOW,
        TODAY,
        INBOX,
        LIBRARY,
        FORM,
        STUDIO,
        HANDOFF
    }

    private final Set<Place> places;
    private final KeyCombination usual;
    private final List<KeyCombination> others;
    private volatile @Nullable KeyCombination chosen;

    /// @param usual keys, until somebody chooses others; as they are shown
    /// @param others that do the same, until then
    Shortcut(Set<Place> places, KeyCombination usual, KeyCombination... others) {
        this.places = places;
        this.usual = usual;
        this.others = List.of(others);
    }

    private static KeyCombination ctrl(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination ctrlShift(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /// Takes what a person has chosen, for all of them: one that is not named has its usual keys.
    public static void choose(Map<Shortcut, KeyCombination> keys) {
        for (var shortcut : values()) {
            shortcut.chosen = keys.get(shortcut);
        }
    }

    /// Whether other keys may be chosen for it: Esc leads back everywhere in this program and in every other one.
    public boolean isChangeable() {
        return this != BACK;
    }

    /// Whether both are listened to somewhere at once, so that they cannot share their keys.
    public boolean meets(Shortcut other) {
        return this != other
                && (places.contains(Place.WINDOW)
                        || other.places.contains(Place.WINDOW)
                        || places.stream().anyMatch(other.places::contains));
    }

    public boolean isUsual() {
        return chosen == null;
    }

    public KeyCombination usualKeys() {
        return usual;
    }

    public KeyCombination keys() {
        var own = chosen;
        return own == null ? usual : own;
    }

    /// All keys that do it now.
    public List<KeyCombination> allKeys() {
        var own = chosen;
        if (own != null) {
            return List.of(own);
        }
        var all = new ArrayList<KeyCombination>();
        all.add(usual);
        all.addAll(others);
        return all;
    }

    /// Whether a pressed key is this one, on keyboards that want Shift for a digit too.
    public boolean matches(KeyEvent event) {
        return keys().match(event)
                || keys().match(DigitKeys.plain(event))
                || isUsual() && others.stream().anyMatch(k -> k.match(event));
    }

    /// As a person reads it: "Ctrl+N".
    public String words() {
        return keys().getDisplayText();
    }
}
