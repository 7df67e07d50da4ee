package baton.ui.kit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Texts that people wrote: of any length, in any script.
public final class Texts {
    /// Characters; with an ending it is still far below what any file system holds.
    private static final int LONGEST_FILE_NAME = 60;
    /// Devices of Windows; no file may be called so, whatever its ending.
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\\..*)?");

    /// Characters of a title or of a row: more fits no window.
    private static final int SHORT = 120;

    /// Characters of one piece of a long text.
    private static final int PIECE = 2_000;

    /// Characters that a text area still breaks into lines without a pause.
    private static final int WRAPPED = 10_000;

    private Texts() {}

    /// The text whole, wrapped. A very long one stands in several pieces: the toolkit's time to break one piece into
    /// lines grows with the square of its length.
    public static Region whole(String text) {
        if (text.length() <= PIECE) {
            return piece(text);
        }
        var pieces = new VBox();
        for (int from = 0; from < text.length(); ) {
            var to = end(text, from);
            pieces.getChildren().add(piece(text.substring(from, to)));
            from = to;
        }
        return pieces;
    }

    /// Behind the last space of the piece, or at least not inside a character.
    private static int end(String text, int from) {
        var most = from + PIECE;
        if (most >= text.length()) {
            return text.length();
        }
        var space = Math.max(text.lastIndexOf(' ', most - 1), text.lastIndexOf('\n', most - 1));
        if (space > from) {
            return space + 1;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static TextFlow piece(String text) {
        var content = new Text(text);
        content.getStyleClass().add("whole-text");
        return new TextFlow(content);
    }

    /// Wraps what is typed, as long as it is short enough for that; a very long text stays whole on its own lines.
    private static void wrapWhileShort(TextArea area) {
        area.wrapTextProperty().bind(area.textProperty().map(text -> text.length() <= WRAPPED));
    }

    /// One line for a title or a row, cut at a whole character.
    public static String brief(String text) {
        // Only the beginning is looked at: the rest may be very long.
        var start =
                text.substring(0, Math.min(text.length(), SHORT * 2)).strip().replaceAll("\\s+", " ");
        if (start.length() <= SHORT) {
            return start;
        }
        var end = Character.isHighSurrogate(start.charAt(SHORT - 2)) ? SHORT - 2 : SHORT - 1;
        return start.substring(0, end) + "\u2026";
    }

    /// What no file system refuses, made of somebody's words; empty if nothing is left of them.
    public static String fileName(String words) {
        // Accents as one letter with the letter they stand on: other systems may show two.
        var name = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var cut = name.codePointCount(0, name.length()) <= LONGEST_FILE_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_FILE_NAME));
        // Windows drops dots and blanks at the end, others hide what begins with a dot.
        var bare = cut.replaceAll("^[. ]+|[. ]+$", "");
        return RESERVED.matcher(bare).matches() ? "_" + bare : bare;
    }

    /// Takes no more than so many characters: what is pasted beyond is refused whole, and nothing is cut in silence.
    public static void limit(TextInputControl input, int longest) {
        input.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() > longest ? null : change));
    }

    /// In a form, Tab leaves a long text as it leaves any other field; a line break is Enter.
    public static void leaveByTab(TextArea area) {
        wrapWhileShort(area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    /// The first letters of the first and the last name: "MB".
    public static String initials(String name) {
        var parts = name.strip().split("\\s+");
        var first = first(parts[0]);
        return parts.length < 2 ? first : first + first(parts[parts.length - 1]);
    }

    /// The same words with a large first letter.
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0)));
    }
}
