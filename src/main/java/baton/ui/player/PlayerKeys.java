package baton.ui.player;

import baton.ui.kit.keys.DigitKeys;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the player, with the habits of YouTube and mpv. `[` and `]` are for keyboards that have no
/// `<` and `>` of their own; digits of the number pad jump by tenths, the others to chapters where there are any.
final class PlayerKeys {
    /// What a key asks for.
    enum Command {
        TOGGLE,
        BACK,
        FORWARD,
        LEAP_BACK,
        LEAP_FORWARD,
        LOUDER,
        SOFTER,
        MUTE,
        USUAL_SPEED,
        SLOWER,
        FASTER,
        JUMP,
        NEXT_CHAPTER,
        LAST_CHAPTER,
        NEXT_PICTURE,
        LAST_PICTURE,
        MARK,
        CAPTIONS,
        MOMENTS_ONLY,
        SKIP_SILENCE,
        SMALL_WINDOW,
        FULL_SCREEN
    }

    private PlayerKeys() {}

    /// What the key means; empty if it is not the player's. Letters typed into a text stay letters.
    static Optional<Command> command(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (event.getCode()) {
                    case SPACE, K -> Command.TOGGLE;
                    case LEFT -> Command.BACK;
                    case RIGHT -> Command.FORWARD;
                    case J -> Command.LEAP_BACK;
                    case L -> Command.LEAP_FORWARD;
                    case UP -> Command.LOUDER;
                    case DOWN -> Command.SOFTER;
                    case M -> Command.MUTE;
                    case PAGE_DOWN -> Command.NEXT_CHAPTER;
                    case PAGE_UP -> Command.LAST_CHAPTER;
                    case BACK_SPACE -> Command.USUAL_SPEED;
                    case HOME -> Command.JUMP;
                    case N -> Command.MARK;
                    case C -> Command.CAPTIONS;
                    case O -> Command.MOMENTS_ONLY;
                    case S -> Command.SKIP_SILENCE;
                    case I -> Command.SMALL_WINDOW;
                    case F -> Command.FULL_SCREEN;
                    case OPEN_BRACKET -> Command.SLOWER;
                    case CLOSE_BRACKET, GREATER -> Command.FASTER;
                    case COMMA -> event.isShiftDown() ? Command.SLOWER : Command.LAST_PICTURE;
                    case PERIOD -> event.isShiftDown() ? Command.FASTER : Command.NEXT_PICTURE;
                    case LESS -> event.isShiftDown() ? Command.FASTER : Command.SLOWER;
                    default -> DigitKeys.of(event).isPresent() ? Command.JUMP : null;
                });
    }

    /// Which digit it is, 0 to 9; Home is 0.
    static int digit(KeyEvent event) {
        return event.getCode() == KeyCode.HOME ? 0 : DigitKeys.of(event).orElse(0);
    }
}
