package baton.brief;

import baton.brief.Document.Block;
import baton.brief.Document.Check;
import baton.brief.Document.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A document as Markdown, and back from the Markdown that this class writes. Nothing is lost on the way: what Markdown
/// would take for a sign of its own is escaped, a line break inside a line is `<br>`.
public final class Markdown {
    private static final String SIGNS = "\\`*<[";
    /// These mean something at the start of a line only.
    private static final String BEGINNINGS = "-+\u2014=~>#|";

    private Markdown() {}

    public static String write(Document document) {
        var out = new StringBuilder("# " + escape(document.title()) + "\n");
        for (var block : document.blocks()) {
            out.append('\n').append(write(block));
        }
        return out.toString();
    }

    private static String write(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> "## " + escape(text) + "\n";
            case Block.Paragraph(var text) -> escape(text) + "\n";
            case Block.Picture(var drawing) -> escape(drawing.says()) + "\n";
            case Block.Quote(var words, var by) -> quote(words, by);
            case Block.Bullets(var lines) ->
                lines.stream().map(l -> "- " + escape(l) + "\n").collect(Collectors.joining());
            case Block.Facts(var facts) ->
                facts.stream()
                        .map(f -> "- **" + escape(f.label()) + ":** " + escape(f.value()) + "\n")
                        .collect(Collectors.joining());
            case Block.Checks(var checks) ->
                checks.stream()
                        .map(c -> "- [" + (c.done() ? "x" : " ") + "] "
                                + (c.before().isEmpty() ? "" : "**" + escape(c.before()) + ":** ") + escape(c.words())
                                + "\n")
                        .collect(Collectors.joining());
            case Block.Table(var head, var rows) -> table(head, rows);
        };
    }

    private static String quote(String words, String by) {
        var out = new StringBuilder();
        for (var line : words.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            out.append("> ").append(escape(line)).append('\n');
        }
        if (!by.isEmpty()) {
            out.append(">\n> \u2014 ").append(escape(by)).append('\n');
        }
        return out.toString();
    }

    private static String table(List<String> head, List<List<String>> rows) {
        var out = new StringBuilder(row(head))
                .append("|")
                .append(" --- |".repeat(head.size()))
                .append('\n');
        rows.forEach(r -> out.append(row(r)));
        return out.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(c -> " " + cell(c) + " |").collect(Collectors.joining("", "|", "\n"));
    }

    private static String escape(String text) {
        var out = new StringBuilder(text.length() + 8);
        var plain = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c == '\n') {
                out.append("<br>");
            } else {
                var sign = SIGNS.indexOf(c) >= 0
                        || i == 0 && BEGINNINGS.indexOf(c) >= 0
                        || c == '_' && !isInWord(plain, i);
                out.append(sign ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }

    private static boolean isInWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /// Bars would end the cell.
    private static String cell(String text) {
        var escaped = escape(text);
        return (escaped.startsWith("\\|") ? escaped.substring(1) : escaped).replace("|", "\\|");
    }

    private static String unescape(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                out.append(text.charAt(++i));
            } else if (text.startsWith("<br>", i)) {
                out.append('\n');
                i += 3;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// The document a text describes; lines of no known form are paragraphs.
    public static Document read(String markdown) {
        var lines = Arrays.asList(MarkdownTidy.tidied(markdown).split("\n", -1));
        var title = "";
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); ) {
            var line = lines.get(i).stripTrailing();
            if (line.startsWith("# ") && title.isEmpty()) {
                title = unescape(line.substring(2));
                i++;
            } else if (line.isBlank()) {
                i++;
            } else if (line.startsWith("## ")) {
                blocks.add(new Block.Heading(unescape(line.substring(3))));
                i++;
            } else {
                var end = i;
                var kind = kind(line);
                while (end < lines.size() && kind(lines.get(end).stripTrailing()) == kind) {
                    end++;
                }
                blocks.add(block(kind, lines.subList(i, end)));
                i = end;
            }
        }
        return new Document(title, blocks);
    }

    private enum Kind {
        NONE,
        QUOTE,
        CHECK,
        FACT,
        BULLET,
        TABLE,
        PARAGRAPH
    }

    private static Kind kind(String line) {
        if (line.isBlank() || line.startsWith("# ") || line.startsWith("## ")) {
            return Kind.NONE;
        }
        if (line.startsWith(">")) {
            return Kind.QUOTE;
        }
        if (line.startsWith("- [x] ") || line.startsWith("- [ ] ")) {
            return Kind.CHECK;
        }
        if (line.startsWith("- **")) {
            return Kind.FACT;
        }
        if (line.startsWith("- ")) {
            return Kind.BULLET;
        }
        return line.startsWith("|") ? Kind.TABLE : Kind.PARAGRAPH;
    }

    private static Block block(Kind kind, List<String> lines) {
        return switch (kind) {
            case QUOTE -> quote(lines);
            case CHECK -> new Block.Checks(lines.stream().map(Markdown::check).toList());
            case FACT -> new Block.Facts(lines.stream().map(Markdown::fact).toList());
            case BULLET ->
                new Block.Bullets(
                        lines.stream().map(l -> unescape(l.substring(2))).toList());
            case TABLE -> table(lines);
            case NONE, PARAGRAPH ->
                new Block.Paragraph(lines.stream().map(Markdown::unescape).collect(Collectors.joining("\n")));
        };
    }

    private static Block quote(List<String> lines) {
        var words = new ArrayList<String>();
        var by = "";
        for (int i = 0; i < lines.size(); i++) {
            var raw = lines.get(i).length() > 2 ? lines.get(i).substring(2) : "";
            var last = i == lines.size() - 1;
            if (last && raw.startsWith("\u2014 ") && i > 0 && lines.get(i - 1).equals(">")) {
                by = unescape(raw.substring(2));
                words.removeLast();
            } else {
                words.add(unescape(raw));
            }
        }
        return new Block.Quote(String.join("\n", words), by);
    }

    private static Check check(String line) {
        var text = line.substring(6);
        var end = text.startsWith("**") ? text.indexOf(":** ") : -1;
        return new Check(
                line.startsWith("- [x]"),
                end < 0 ? "" : unescape(text.substring(2, end)),
                unescape(end < 0 ? text : text.substring(end + 4)));
    }

    private static Fact fact(String line) {
        var text = line.substring(4);
        var end = text.indexOf(":**");
        return end < 0
                ? new Fact("", unescape(text))
                : new Fact(
                        unescape(text.substring(0, end)),
                        unescape(text.substring(end + 3).strip()));
    }

    private static Block table(List<String> lines) {
        var rows = lines.stream().map(Markdown::cells).toList();
        var body = rows.size() > 2 ? rows.subList(2, rows.size()) : List.<List<String>>of();
        return new Block.Table(rows.getFirst(), body);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                cell.append(c).append(line.charAt(++i));
            } else if (c == '|') {
                cells.add(unescape(cell.toString().strip()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }
}
