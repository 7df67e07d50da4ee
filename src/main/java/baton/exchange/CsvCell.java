package baton.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// One cell of a table: safe in a spreadsheet, and several lines in one.
final class CsvCell {
    /// What a spreadsheet would take for a formula, with any marks in front that were put there before.
    private static final Pattern FORMULA =
            Pattern.compile("^'*[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20].*", Pattern.DOTALL);

    private CsvCell() {}

    /// A mark in front makes it text; [#bare] takes it off again, so that nothing is lost.
    static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String bare(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    /// Several texts in one cell, each on its line.
    static String lines(List<String> texts) {
        return String.join("\n", texts.stream().map(CsvCell::escape).toList());
    }

    /// @param own whether Baton wrote the cell: elsewhere a backslash is a backslash
    static List<String> lines(String cell, boolean own) {
        var found = new ArrayList<String>();
        for (var line : cell.split("\n", -1)) {
            var text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (!text.isBlank()) {
                found.add(own ? unescape(text) : text);
            }
        }
        return found;
    }

    /// Parts of one line, with a bar between them.
    static String parts(String... parts) {
        return String.join(" | ", Arrays.stream(parts).map(CsvCell::escape).toList());
    }

    /// @param least parts that there are always; absent ones are empty
    /// @param own whether Baton wrote the cell
    static List<String> parts(String line, int least, boolean own) {
        var found = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (own && c == '\\' && i + 1 < line.length()) {
                part.append(c).append(line.charAt(++i));
            } else if (c == '|') {
                found.add(own ? unescape(trimmed(part)) : trimmed(part));
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        found.add(own ? unescape(trimmed(part)) : trimmed(part));
        while (found.size() < least) {
            found.add("");
        }
        return found;
    }

    private static String trimmed(StringBuilder part) {
        var text = part.toString();
        var from = text.startsWith(" ") ? 1 : 0;
        var to = text.endsWith(" ") && text.length() > from ? text.length() - 1 : text.length();
        return text.substring(from, to);
    }

    private static String escape(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("\n", "\\n");
    }

    private static String unescape(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                var next = text.charAt(++i);
                out.append(next == 'n' ? '\n' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
