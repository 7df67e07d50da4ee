package baton.exchange;

import baton.brief.Document;
import java.util.List;
import java.util.stream.Collectors;

/// A document as a piece of HTML. Whatever people wrote is text in it, never markup.
final class HtmlText {
    private HtmlText() {}

    static String of(Document document) {
        return document.blocks().stream().map(HtmlText::block).collect(Collectors.joining("\n"));
    }

    /// ASCII alone: the page that holds it is read by a table of one byte a letter.
    static String escaped(String text) {
        var made = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'' || c > 126 || c < 32 && c != '\n') {
                made.append("&#").append(isAllowed(c) ? c : 0xfffd).append(';');
            } else {
                made.appendCodePoint(c);
            }
        });
        return made.toString();
    }

    /// Half a character, and what controls a terminal, is none in a page.
    private static boolean isAllowed(int c) {
        return (c >= 32 || c == '\t') && (c < 0x7f || c > 0x9f) && (c < 0xd800 || c > 0xdfff);
    }

    private static String block(Document.Block block) {
        return switch (block) {
            case Document.Block.Heading(var text) -> "<h2>" + escaped(text) + "</h2>";
            case Document.Block.Paragraph(var text) -> "<p>" + lines(text) + "</p>";
            case Document.Block.Quote(var words, var by) ->
                "<blockquote>&#8220;"
                        + lines(words)
                        + "&#8221;"
                        + (by.isBlank() ? "" : "<footer>" + escaped(by) + "</footer>")
                        + "</blockquote>";
            case Document.Block.Bullets(var all) -> "<ul>" + items(all) + "</ul>";
            case Document.Block.Facts(var facts) ->
                "<dl>"
                        + facts.stream()
                                .map(f -> "<dt>" + escaped(f.label()) + "</dt><dd>" + lines(f.value()) + "</dd>")
                                .collect(Collectors.joining())
                        + "</dl>";
            case Document.Block.Checks(var checks) ->
                "<ul>"
                        + items(checks.stream()
                                .map(c -> (c.before().isEmpty() ? "" : c.before() + " ")
                                        + (c.done() ? "\u2611 " : "\u2610 ")
                                        + c.words())
                                .toList())
                        + "</ul>";
            case Document.Block.Picture(var drawing) -> "<p>" + lines(drawing.says()) + "</p>";
            case Document.Block.Table(var head, var rows) ->
                "<table><thead><tr>" + cells("th", head) + "</tr></thead><tbody>"
                        + rows.stream()
                                .map(r -> "<tr>" + cells("td", r) + "</tr>")
                                .collect(Collectors.joining())
                        + "</tbody></table>";
        };
    }

    private static String items(List<String> lines) {
        return lines.stream().map(l -> "<li>" + lines(l) + "</li>").collect(Collectors.joining());
    }

    private static String cells(String kind, List<String> cells) {
        return cells.stream()
                .map(c -> "<" + kind + ">" + lines(c) + "</" + kind + ">")
                .collect(Collectors.joining());
    }

    private static String lines(String text) {
        return escaped(text.replace("\r\n", "\n").replace('\r', '\n')).replace("\n", "<br>");
    }
}
