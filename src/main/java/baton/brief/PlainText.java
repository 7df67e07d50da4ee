package baton.brief;

import baton.brief.Document.Block;
import java.util.List;
import java.util.stream.Collectors;

/// A document as plain text, for a field or a chat that knows no formatting.
public final class PlainText {
    private PlainText() {}

    public static String write(Document document) {
        var out = new StringBuilder(document.title() + "\n");
        for (var block : document.blocks()) {
            var apart = block instanceof Block.Heading
                    || block instanceof Block.Checks(var checks)
                            && !checks.isEmpty()
                            && !checks.getFirst().before().isEmpty();
            out.append(apart ? "\n" : "").append(write(block));
        }
        return out.toString();
    }

    private static String write(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> text + ":\n";
            case Block.Paragraph(var text) -> text + "\n";
            case Block.Picture(var drawing) -> drawing.says() + "\n";
            case Block.Quote(var words, var by) ->
                "\u201c" + words + "\u201d" + (by.isEmpty() ? "" : " \u2014 " + by) + "\n";
            case Block.Bullets(var lines) ->
                lines.stream().map(l -> "- " + l + "\n").collect(Collectors.joining());
            case Block.Facts(var facts) ->
                facts.stream().map(f -> f.label() + ": " + f.value() + "\n").collect(Collectors.joining());
            case Block.Checks(var checks) ->
                checks.stream()
                        .map(c -> (c.before().isEmpty() ? "" : c.before() + ": ") + (c.done() ? "[x] " : "[ ] ")
                                + c.words() + "\n")
                        .collect(Collectors.joining());
            case Block.Table(var head, var rows) ->
                line(head) + rows.stream().map(PlainText::line).collect(Collectors.joining());
        };
    }

    private static String line(List<String> cells) {
        return String.join(" | ", cells) + "\n";
    }
}
