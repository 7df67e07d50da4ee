package baton.ui.kit.keys;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the top row on keyboards that type a digit only with Shift: French, Belgian, Czech and Slovak ones.
/// There macOS and Linux name the key by the sign it types alone (`&` is no digit to them), and a shortcut of a digit
/// would never come. Some of these signs lie elsewhere on other keyboards (`-`, `'`, `é`), so they count only once
/// the keyboard is known: by the person's country to begin with, and then by what only one of these keyboards can
/// send.
///
/// To be used on the JavaFX thread only.
public final class DigitKeys {
    /// The keyboard that is in front of the person.
    private static final DigitKeys HERE =
            new DigitKeys(Locale.getDefault(), System.getProperty("os.name", "").startsWith("Mac"));

    /// Signs that every keyboard types without Shift.
    private static final String SHARED = "'-";

    /// Keyboards, with the signs of the keys 0 to 9 without Shift.
    private enum Row {
        DIGITS("0123456789"),
        FRENCH("à&é\"'(-è_ç"),
        /// Also the French one of a Mac.
        BELGIAN("à&é\"'(§è!ç"),
        CZECH("é+ěščřžýáí"),
        SLOVAK("é+ľščťžýáí");

        private final String signs;

        Row(String signs) {
            this.signs = signs;
        }
    }

    private final boolean mac;
    private Row row;

    /// @param locale guesses the keyboard until a key tells more
    DigitKeys(Locale locale, boolean mac) {
        this.mac = mac;
        this.row = switch (locale.getLanguage() + "_" + locale.getCountry()) {
            case "fr_FR", "fr_" -> mac ? Row.BELGIAN : Row.FRENCH;
            case "fr_BE", "nl_BE" -> Row.BELGIAN;
            case "cs_CZ", "cs_" -> Row.CZECH;
            case "sk_SK", "sk_" -> Row.SLOVAK;
            default -> Row.DIGITS;
        };
    }

    /// Which digit a pressed key bears, with Shift where the keyboard wants it; empty for every other key.
    public static OptionalInt of(KeyEvent event) {
        return HERE.digit(event);
    }

    /// The event as a keyboard with plain digits would send it; the same one for every other key.
    public static KeyEvent plain(KeyEvent event) {
        return HERE.asDigit(event);
    }

    KeyEvent asDigit(KeyEvent event) {
        var digit = digit(event);
        var shift = event.isShiftDown() && row == Row.DIGITS;
        if (digit.isEmpty() || event.getCode().isDigitKey() && shift == event.isShiftDown()) {
            return event;
        }
        return new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                KeyCode.valueOf("DIGIT" + digit.getAsInt()),
                shift,
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }

    OptionalInt digit(KeyEvent event) {
        var code = event.getCode();
        if (code.isDigitKey()) {
            if (!code.isKeypadKey() && !event.isShiftDown() && !types(event).isEmpty() && isDigit(types(event))) {
                row = Row.DIGITS;
            }
            return OptionalInt.of(
                    Character.digit(code.getName().charAt(code.getName().length() - 1), 10));
        }
        if (event.isShiftDown()) {
            return OptionalInt.empty();
        }
        var sign = sign(event);
        learn(sign);
        // With Ctrl these mean nothing elsewhere, so a French keyboard on an English machine need not be known first.
        var guessed = row == Row.DIGITS && event.isShortcutDown() && !SHARED.contains(sign) ? Row.FRENCH : row;
        var at = sign.length() == 1 && guessed != Row.DIGITS ? guessed.signs.indexOf(sign) : -1;
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /// What no other keyboard types without Shift.
    private void learn(String sign) {
        switch (sign) {
            case "&", "(" -> {
                if (row != Row.BELGIAN) {
                    row = mac ? Row.BELGIAN : Row.FRENCH;
                }
            }
            case "ě", "ř" -> row = Row.CZECH;
            case "ľ", "ť" -> row = Row.SLOVAK;
            default -> {}
        }
    }

    private static String types(KeyEvent event) {
        return event.getText() == null ? "" : event.getText();
    }

    /// Windows names these keys by their digit whatever they type, and then they teach nothing.
    private static boolean isDigit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private static String sign(KeyEvent event) {
        return switch (event.getCode()) {
            case AMPERSAND -> "&";
            case QUOTEDBL -> "\"";
            case QUOTE -> "'";
            case LEFT_PARENTHESIS -> "(";
            case MINUS -> "-";
            case UNDERSCORE -> "_";
            case EXCLAMATION_MARK -> "!";
            case PLUS -> "+";
            default -> types(event);
        };
    }
}
