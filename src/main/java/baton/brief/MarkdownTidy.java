package baton.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Brings Markdown that editors and people have touched into the form that [Markdown] writes: other signs for bullets
/// and ticks, headings that are underlined or closed, quotes without blanks, lines broken anew, tables without their
/// last bar.
final class MarkdownTidy {
    private static final Pattern BULLET = Pattern.compile("^[*+] +");
    private static final Pattern TICK = Pattern.compile("^- \\[[Xx]\\] +");
    private static final Pattern NO_TICK = Pattern.compile("^- \\[ ?\\] +");
    private static final Pattern LABEL = Pattern.compile("^(- \\*\\*[^*:]+)\\*\\*:");
    private static final Pattern CLOSED = Pattern.compile("^(#{1,2} .*?)\\s+#+$");
    private static final Pattern UNDERLINE = Pattern.compile("^(=+|-{3,})$");
    private static final Pattern FRONT = Pattern.compile("\\A---\\n(?:.*\\n)*?---\\n");

    private MarkdownTidy() {}

    static String tidied(String markdown) {
        var text = markdown.replace("\ufeff", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .stripLeading();
        var lines = new ArrayList<String>();
        for (var line : FRONT.matcher(text).replaceFirst("").split("\n", -1)) {
            // A blank at the end of a quote was said, so to speak; anywhere else an editor has left it.
            add(lines, line.startsWith(">") ? line : line.stripTrailing());
        }
        return String.join("\n", lines).stripLeading();
    }

    private static void add(List<String> lines, String line) {
        var last = lines.isEmpty() ? "" : lines.getLast();
        if (UNDERLINE.matcher(line).matches() && isPlain(last)) {
            lines.set(lines.size() - 1, (line.startsWith("=") ? "# " : "## ") + last);
            return;
        }
        if (line.startsWith(">")) {
            var words = line.substring(1).startsWith(" ") ? line.substring(2) : line.substring(1);
            lines.add(words.isBlank() ? ">" : "> " + words);
            return;
        }
        if (last.startsWith("> ") && isPlain(line)) {
            // A line that an editor has broken belongs to the quote it stands below.
            lines.add("> " + line.strip());
            return;
        }
        if (last.startsWith("- ") && (line.startsWith("  ") || line.startsWith("\t")) && !line.isBlank()) {
            lines.set(lines.size() - 1, last + " " + line.strip());
            return;
        }
        lines.add(line(line));
    }

    private static boolean isPlain(String line) {
        return !line.isBlank()
                && !line.startsWith("#")
                && !line.startsWith(">")
                && !line.startsWith("|")
                && !line.startsWith("- ")
                && !BULLET.matcher(line).find();
    }

    private static String line(String line) {
        if (line.startsWith("|")) {
            return line.endsWith("|") && !line.endsWith("\\|") ? line : line + " |";
        }
        if (line.startsWith("#")) {
            return CLOSED.matcher(line).replaceFirst("$1").replace('\u2019', '\'');
        }
        var bullet = BULLET.matcher(line).replaceFirst("- ");
        var tick = NO_TICK.matcher(TICK.matcher(bullet).replaceFirst("- [x] ")).replaceFirst("- [ ] ");
        return LABEL.matcher(tick).replaceFirst("$1:**");
    }
}
