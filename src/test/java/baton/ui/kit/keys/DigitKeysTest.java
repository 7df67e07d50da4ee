package baton.ui.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitKeysTest {
    /// As a French keyboard's keys arrive on Linux.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            AMPERSAND | & | 1
            UNDEFINED | é | 2
            QUOTEDBL | " | 3
            QUOTE | ' | 4
            LEFT_PARENTHESIS | ( | 5
            MINUS | - | 6
            UNDEFINED | è | 7
            UNDERSCORE | _ | 8
            UNDEFINED | ç | 9
            UNDEFINED | à | 0
            """, delimiter = '|')
    void aFrenchKeyboardHasItsDigitsWithoutShift(KeyCode code, String text, int digit) {
        assertThat(new DigitKeys(Locale.FRANCE, false).digit(press(code, text, false)))
                .hasValue(digit);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            fr-BE, false, §, 6
            fr-BE, false, !, 8
            nl-BE, false, é, 2
            fr-FR, true, §, 6
            cs-CZ, false, ě, 2
            cs-CZ, false, é, 0
            sk-SK, false, ľ, 2
            """)
    void thePersonsCountryGuessesTheKeyboard(String locale, boolean mac, String text, int digit) {
        assertThat(new DigitKeys(Locale.forLanguageTag(locale), mac).digit(press(KeyCode.UNDEFINED, text, false)))
                .hasValue(digit);
    }

    @Test
    void signsThatLieElsewhereOnOtherKeyboardsAreNoDigitsThere() {
        for (var locale : new String[] {"en-US", "it-IT", "hu-HU", "fr-CH", "fr-CA", "de-DE"}) {
            var keys = new DigitKeys(Locale.forLanguageTag(locale), false);
            assertThat(keys.digit(press(KeyCode.MINUS, "-", false))).isEmpty();
            assertThat(keys.digit(press(KeyCode.QUOTE, "'", false))).isEmpty();
            assertThat(keys.digit(press(KeyCode.UNDEFINED, "é", false, false))).isEmpty();
            assertThat(keys.digit(press(KeyCode.UNDEFINED, "à", false, false))).isEmpty();
            assertThat(keys.digit(press(KeyCode.AMPERSAND, "&", true))).isEmpty();
        }
    }

    @Test
    void aKeyThatOnlyOneKeyboardHasTellsWhichOneItIs() {
        var keys = new DigitKeys(Locale.US, false);
        assertThat(keys.digit(press(KeyCode.UNDEFINED, "é", false, false))).isEmpty();
        assertThat(keys.digit(press(KeyCode.AMPERSAND, "&", false, false))).hasValue(1);
        assertThat(keys.digit(press(KeyCode.UNDEFINED, "é", false, false))).hasValue(2);
        assertThat(keys.digit(press(KeyCode.DIGIT1, "1", false, false))).hasValue(1);
        assertThat(keys.digit(press(KeyCode.UNDEFINED, "é", false, false)))
                .as("the other keyboard is in use again")
                .isEmpty();
    }

    @Test
    void withCtrlAFrenchKeyboardNeedNotBeKnownFirst() {
        var keys = new DigitKeys(Locale.US, false);
        assertThat(keys.digit(press(KeyCode.UNDEFINED, "é", false))).hasValue(2);
        assertThat(keys.digit(press(KeyCode.QUOTEDBL, "\"", false))).hasValue(3);
    }

    @Test
    void digitsStayDigitsEverywhere() {
        for (var locale : new Locale[] {Locale.US, Locale.FRANCE}) {
            var keys = new DigitKeys(locale, false);
            assertThat(keys.digit(press(KeyCode.DIGIT3, "", false))).isEqualTo(OptionalInt.of(3));
            assertThat(keys.digit(press(KeyCode.NUMPAD7, "7", false))).hasValue(7);
            assertThat(keys.digit(press(KeyCode.K, "k", false))).isEmpty();
        }
    }

    @Test
    void aShortcutOfADigitIsReachedWithAndWithoutShiftOnSuchAKeyboard() {
        var keys = new DigitKeys(Locale.FRANCE, false);
        var inbox = Shortcut.INBOX.keys();
        assertThat(inbox.match(keys.asDigit(press(KeyCode.AMPERSAND, "&", false))))
                .isTrue();
        assertThat(inbox.match(keys.asDigit(press(KeyCode.DIGIT1, "1", true)))).isTrue();
        assertThat(inbox.match(keys.asDigit(press(KeyCode.UNDEFINED, "é", false))))
                .isFalse();
        assertThat(inbox.match(new DigitKeys(Locale.US, false).asDigit(press(KeyCode.DIGIT1, "!", true))))
                .as("Shift counts where it does not make the digit")
                .isFalse();
    }

    private static KeyEvent press(KeyCode code, String text, boolean shift) {
        return press(code, text, shift, true);
    }

    private static KeyEvent press(KeyCode code, String text, boolean shift, boolean ctrl) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, ctrl, false, false);
    }
}
