package baton.ui.player;

import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys of the player (row W8). `[` and `]` are for keyboards that have no `<` and `>` of their own.
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
        LAST_CHAPTER
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
                    case OPEN_BRACKET -> Command.SLOWER;
                    case CLOSE_BRACKET, GREATER -> Command.FASTER;
                    case COMMA -> event.isShiftDown() ? Command.SLOWER : null;
                    case PERIOD -> event.isShiftDown() ? Command.FASTER : null;
                    case LESS -> event.isShiftDown() ? Command.FASTER : Command.SLOWER;
                    default -> event.getCode().isDigitKey() ? Command.JUMP : null;
                });
    }

    /// Which tenth of the clip a digit means, 0 to 9.
    static int tenth(KeyEvent event) {
        var name = event.getCode().getName();
        return Character.digit(name.charAt(name.length() - 1), 10);
    }
}
